// Made by npm run api-types from /openapi.json.
export interface paths {
    "/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the hub is */
        get: operations["readStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facilities, services and what they offer in a week */
        get: operations["readNetwork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{facility}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A facility from the inside: blocks, tracks, gates, berths, machines, opening hours */
        get: operations["readFacility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{facility}/kpis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dwell, truck turn, train stay, lifts, reshuffles, fill and plugs: as measured, and as plan and jobs preview them */
        get: operations["readKpis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{facility}/yard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How full each block is, and who stands in one of them or is looked for */
        get: operations["readYard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{facility}/storage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the units of a yard owe for standing there: who owes most, or whose free days end next */
        get: operations["listStorage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{facility}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What customers owe for days that began in a month, stay by stay: pro forma, no invoice */
        get: operations["readStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{facility}/statement.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as CSV, a line for all days of a stay at one price */
        get: operations["readStatementFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/storage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a unit owes for standing in yards, line by line, and what its carrier asks; pro forma */
        get: operations["readStorage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{facility}/reshuffles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reshuffles of the next hours, bay by bay, with a bound */
        get: operations["listReshuffles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{facility}/reefers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reefers of a yard: open alarms first, then who spoils first; held ones by who spoils first */
        get: operations["listReefers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/reefer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A reefer: set-point, all readings, alarms, time without current, and how long its goods keep */
        get: operations["readReefer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down what was read off a reefer: one reading, or a whole logger; a reading of a minute replaces the one before */
        post: operations["readOffReefer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/withdraw-readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back readings of the wrong unit or time: they count no more, and stay in the ledger */
        post: operations["withdrawReadings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/set-point": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a reefer anew, within what its goods are booked for, with the reason */
        post: operations["changeSetPoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody has seen to an alarm that stands, and what was done; it ends when its cause does */
        post: operations["acknowledgeAlarm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{facility}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The jobs of machines in the order in which they begin, and what none can do */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{facility}/jobs/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the next job of a machine, or that with a unit */
        post: operations["takeJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{facility}/jobs/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A job is done: the unit moves as it said */
        post: operations["finishJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{facility}/jobs/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A job failed, cannot be reached, or is given back */
        post: operations["returnJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{facility}/machines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say which machine stands still, and whether units that come in wait for one */
        put: operations["setMachines"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{facility}/gate-windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The time windows of a day, how many places are taken, and who comes */
        get: operations["readGateWindows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gate-advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a truck may set out for a unit: not possible, waiting or possible, and why */
        get: operations["adviseVisit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gate-windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A place in a time window for a unit, in place of the one it had */
        post: operations["bookWindow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/cancel-window": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a place in a time window back */
        post: operations["cancelWindow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{facility}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a truck in that brings a unit: its unit goes into the best slot there is */
        post: operations["checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{facility}/check-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a truck out that has fetched a unit */
        post: operations["checkOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/release-right": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say who may fetch a unit, or pass that right on */
        post: operations["passRight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vessels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kinds of barges that units are stowed on */
        get: operations["listVessels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wagon-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The types of wagons that trains are made of */
        get: operations["listWagonTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Itineraries with price, arrival, CO2e and the space that is left */
        post: operations["findRoutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reservations that keep space now, the first to end first; of one customer or of all */
        get: operations["listReservations"];
        put?: never;
        /** Reserve the space of an itinerary for a while; 409 `full` where it is gone, `too-many` where a customer has enough */
        post: operations["reserve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations/{reservation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A reservation: until when it keeps its space, or what became of it */
        get: operations["readReservation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations/{reservation}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the space go before the time is over */
        post: operations["releaseReservation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bookings by reference, or those first that are ready first */
        get: operations["listBookings"];
        put?: never;
        /** Book units */
        post: operations["book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counts/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many bookings and units there are, and how many are due within a week */
        get: operations["countBookings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers by name, with how many bookings they have */
        get: operations["listCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One booking; its ETag is what an edit sends back as If-Match */
        get: operations["readBooking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a booking; If-Match with the ETag you read is needed */
        patch: operations["amendBooking"];
        trace?: never;
    };
    "/v1/bookings/{booking}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Promise the planned arrival and the price */
        post: operations["confirmBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a booking back; its space is free at once */
        post: operations["cancelBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a cancellation back; the units wait for a plan again */
        post: operations["reinstateBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plan all units of a booking on one itinerary, such as POST /v1/routes offers; 409 `full` where the space is gone */
        post: operations["planBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking}/track": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the units of a booking are getting on, and all that happened to it */
        get: operations["trackBooking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units, by journey */
        get: operations["listUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One unit's life: where it is, what comes next, when it will be there, all that happened */
        get: operations["trackUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a unit goes as it is planned: its way against the best, the next, the earliest, the cheapest */
        get: operations["explainUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/track": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known under each of some words: how the units stand, where, what comes next, when they arrive */
        get: operations["trackWords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/gate-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a unit in at its origin */
        post: operations["gateIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/slot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a unit stands, and what stands upon it */
        get: operations["findInYard"];
        put?: never;
        /** Put a unit into a slot of its yard */
        post: operations["slotUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a unit on a departure */
        post: operations["loadUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/discharge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a unit off a departure */
        post: operations["dischargeUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/gate-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a unit out to its customer */
        post: operations["gateOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/deliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The unit is with its consignee */
        post: operations["deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/strip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its goods are out: it is empty with its consignee */
        post: operations["stripUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/return-empty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is back in a depot, without goods */
        post: operations["returnEmpty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/take-empty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is fetched without goods, from a depot or straight from its consignee */
        post: operations["takeEmpty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/empties/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Empties in depots, by type and owner, as their own histories tell */
        get: operations["listEmpties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/empties/street-turns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Empties that could go from their consignee straight to the next goods, and the kilometres that saves */
        get: operations["listStreetTurns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/empties/reposition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which depots will have too many empties and which too few, and bookings that would even it out */
        get: operations["listEmptyMoves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a unit where it is */
        post: operations["holdUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release one hold */
        post: operations["releaseUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/declare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a unit its number or its verified weights */
        post: operations["declareUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back the last thing that was recorded of a unit */
        post: operations["correctUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units at risk and units without plan, the most urgent first */
        get: operations["listRisks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Departures and arrivals of a day, or of some, with load, cut-offs and delay */
        get: operations["readBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{departure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A departure: its calls, its load by segment, its load list */
        get: operations["readDeparture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{departure}/load-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The load plan of a train as it is kept, or as it would be planned now; its ETag is for edits */
        get: operations["readLoadPlan"];
        put?: never;
        /** Positions, weights and axle loads of a train if it were planned now, and why others stay behind. Changes nothing */
        post: operations["planLoading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{departure}/stow-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stowage of a barge as it is kept, or as it would be planned now; its ETag is for edits */
        get: operations["readStowPlan"];
        put?: never;
        /** Cells of a barge over all its calls if it were planned now, how it lies, and why others stay ashore. Changes nothing */
        post: operations["planStowing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{departure}/loading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Plan the loading of a train or barge and keep it; If-Match with the ETag you read is needed */
        put: operations["keepLoading"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{departure}/loading/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Place units on a kept plan by hand or take them off; If-Match with the ETag you read is needed */
        post: operations["editLoading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{departure}/loading/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release a kept plan for loading as it stands; If-Match with the ETag you read is needed */
        post: operations["releaseLoading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{departure}/loading/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a plan no longer: it is worked out anew each time one looks; If-Match with the ETag you read is needed */
        post: operations["dropLoading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{departure}/loading/places/{unit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every place of a train, or cell of a barge, for a unit, and why it may not go there */
        get: operations["listPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{facility}/yard/slots/{unit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The top of every stack of a block for a unit, and why it may not be put there */
        get: operations["listSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/traffic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What moves at a moment: departures under way, volumes, queues at borders, disruptions */
        get: operations["readTraffic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{departure}/depart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A departure leaves a call */
        post: operations["depart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{departure}/arrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A departure comes to a call */
        post: operations["arrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{departure}/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody knows better when it will come */
        post: operations["estimate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/full": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Full departures by when they leave, and what units displaced from them pay */
        get: operations["listFull"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/full/{run}/displaced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units that found no space on a full departure, who pays most first */
        get: operations["listDisplaced"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disruptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is disrupted or will be; with all=true also what is over or was withdrawn */
        get: operations["listDisruptions"];
        put?: never;
        /** Declare a disruption; planning, quotes, board and tracking reckon with it from now on */
        post: operations["declareDisruption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The network's scenarios; several rows of one id are declared together */
        get: operations["listScenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disruptions/{disruption}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say better what is known of a disruption; with If-Match "v3" only while it has that version */
        patch: operations["reviseDisruption"];
        trace?: never;
    };
    "/v1/disruptions/{disruption}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is over, now or from a moment on */
        post: operations["endDisruption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disruptions/{disruption}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It never was: a false alarm. Both stay in the ledger */
        post: operations["withdrawDisruption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/replans/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody is about to ask for a preview, which comes sooner after this; nothing is changed */
        post: operations["rehearseReplan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/replans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who has to go another way because of what is disrupted, and how; nothing is changed */
        post: operations["previewReplan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/replans/{replan}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A preview as it stands: what it moves, what of it was approved, whether it can be undone */
        get: operations["readReplan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/replans/{replan}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do what a preview showed: for all units, for some, or up to a cost each; undone while nothing is sent */
        post: operations["approveReplan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/replans/{replan}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what was approved of a preview, before its messages are sent; a booking that has moved on since stays */
        post: operations["undoReplan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one more TEU, tonne or plug is worth on each departure, by the last planning run */
        get: operations["listPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the last planning runs came to, and those under way */
        get: operations["listPlans"];
        put?: never;
        /** Start a planning run; follow it at the Location */
        post: operations["startPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a planning run has come, and its report */
        get: operations["readPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a planning run; its report says what was taken over before */
        post: operations["stopPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/n-1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the plan would lose by each border, line, port, lock, terminal, service family and country */
        get: operations["readSecurity"];
        put?: never;
        /** Remove everything the plan depends on, once each; answers when it is done */
        post: operations["startSecurity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes as they happen (text/event-stream); resumes after Last-Event-ID or ?after */
        get: operations["followChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed, for whom and why; the latest first */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many notices of which kind */
        get: operations["countNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/{notice}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One notice, unit by unit */
        get: operations["readNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhooks, by age; their secrets are not shown */
        get: operations["listWebhooks"];
        put?: never;
        /** Be told of notices; the answer holds the secret, once */
        post: operations["addWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhook}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a webhook and what waits for it */
        delete: operations["removeWebhook"];
        options?: never;
        head?: never;
        /** Change, pause or resume a webhook */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/v1/webhooks/{webhook}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret, shown once; for a day messages are signed with the old one too */
        post: operations["rotateWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhook}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test and see what comes back */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhook}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to a webhook and what waits; the latest first */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhook}/deliveries/{delivery}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a delivery now, also one that was sent or given up */
        post: operations["sendDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in a file of readings; a line that stands there already changes nothing */
        post: operations["importReadings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in a booking file; a line that stands there already books nothing twice */
        post: operations["importBookings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description for other languages than English; absent where a sentence has no values */
        SaidInput: {
            /** @description the sentence with gaps: {0} for its first value */
            words: string;
            /** @description texts, numbers, sentences in their turn, or lists of these */
            readonly values: unknown[];
        };
        ProblemInput: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            said?: components["schemas"]["SaidInput"];
            errors?: {
                field: string;
                reason: string;
                said?: components["schemas"]["SaidInput"];
            }[];
        };
        /** @description for other languages than English; absent where a sentence has no values */
        Said: {
            /** @description the sentence with gaps: {0} for its first value */
            words: string;
            /** @description texts, numbers, sentences in their turn, or lists of these */
            readonly values: unknown[];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            said?: components["schemas"]["Said"];
            errors?: {
                field: string;
                reason: string;
                said?: components["schemas"]["Said"];
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                        /** @enum {string} */
                        phase: "starting" | "setting-up" | "ready" | "empty";
                        what: string;
                        progress: {
                            done: number;
                            of: number;
                        };
                        /** @description the hub's time */
                        now: string;
                        network?: string;
                        counts?: {
                            bookings: number;
                            units: {
                                [key: string]: number;
                            };
                            held: number;
                            events: number;
                            synthetic: boolean;
                        };
                        /** @description what everything is kept in */
                        store?: {
                            name: string;
                            version: string;
                            /** @description whether the hub runs it itself */
                            own: boolean;
                        };
                        /** @description whether anything here is made up */
                        synthetic: boolean;
                    };
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNetwork: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @description in Chinese */
                        nameZh?: string;
                        /** @description for where there is little room */
                        short?: {
                            en?: string;
                            zh?: string;
                        };
                        currency: string;
                        /** @description whose units there are, by carriers.csv */
                        readonly carriers: {
                            id: string;
                            name: string;
                            /** @description for where there is little room */
                            short?: {
                                en?: string;
                                zh?: string;
                            };
                        }[];
                        /** @description those that values of goods may be in, the hub's own first */
                        readonly currencies: string[];
                        readonly facilities: {
                            id: string;
                            name: string;
                            /** @description for where there is little room */
                            short?: {
                                en?: string;
                                zh?: string;
                            };
                            country: string;
                            readonly kinds: string[];
                            zone: string;
                            latitude: number;
                            longitude: number;
                            locode?: string;
                            ours: boolean;
                            mark: string;
                        }[];
                        readonly services: {
                            id: string;
                            name: string;
                            /** @description in Chinese */
                            nameZh?: string;
                            /** @enum {string} */
                            mode: "sea" | "rail" | "road" | "air" | "barge";
                            family: string;
                            readonly calls: string[];
                            onDemand: boolean;
                            capacity: {
                                teu: number;
                                kg: number;
                                plugs: number;
                            };
                            mark: string;
                        }[];
                        /** @description what families of services are called, by families.csv */
                        readonly families: {
                            id: string;
                            name: string;
                            /** @description in Chinese */
                            nameZh?: string;
                        }[];
                        /** @description one in each direction */
                        readonly borders: {
                            id: string;
                            from: string;
                            to: string;
                            /** @enum {string} */
                            mode: "sea" | "rail" | "road" | "air" | "barge";
                        }[];
                        /** @description where maps bend the lines of these modes */
                        readonly corridors: {
                            readonly modes: ("sea" | "rail" | "road" | "air" | "barge")[];
                            readonly points: {
                                latitude: number;
                                longitude: number;
                            }[];
                        }[];
                        /** @description goods, wagons, barges and scenarios that have a Chinese name, by the name they are told by */
                        readonly names: {
                            name: string;
                            nameZh: string;
                        }[];
                        summary: {
                            facilities: number;
                            services: number;
                            departuresPerWeek: number;
                            hubTrainsPerDay: {
                                mean: number;
                                peak: number;
                            };
                            readonly families: {
                                family: string;
                                readonly modes: ("sea" | "rail" | "road" | "air" | "barge")[];
                                services: number;
                                departuresPerWeek: number;
                                teuPerYear: number;
                                perDayMean: number;
                                perDayPeak: number;
                            }[];
                            /** @description rows of services and segments that are found, derived, estimated */
                            marks: {
                                [key: string]: number;
                            };
                        };
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFacility: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description facility id, such as CQ_TUA */
                facility: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        readonly kinds: string[];
                        zone: string;
                        ours: boolean;
                        /**
                         * @description how sure it is
                         * @enum {string}
                         */
                        mark: "found" | "derived" | "estimated";
                        /** @description on the clock of the place; a weekday that is not there is shut */
                        readonly opening: {
                            /** @description 1 is Monday */
                            weekday: number;
                            from: string;
                            to: string;
                        }[];
                        readonly blocks: {
                            id: string;
                            /** @description each as long as a 20-foot unit */
                            bays: number;
                            rows: number;
                            tiers: number;
                            /** @description 20-foot units it holds */
                            slots: number;
                            plugs: number;
                            /** @description bays that reach a plug: 1-12 */
                            plugBays?: string;
                            /** @description classes of dangerous goods that may stand here */
                            readonly dangerous: string[];
                            customs: boolean;
                            /** @description kilograms */
                            stackMaxKg: number;
                            /**
                             * @description how sure it is
                             * @enum {string}
                             */
                            mark: "found" | "derived" | "estimated";
                        }[];
                        readonly tracks: {
                            id: string;
                            gauge: number;
                            usableM: number;
                            /**
                             * @description how sure it is
                             * @enum {string}
                             */
                            mark: "found" | "derived" | "estimated";
                        }[];
                        readonly gates: {
                            id: string;
                            lanesIn: number;
                            lanesOut: number;
                            minutesPerTruck: number;
                            /** @description on the clock of the place; a weekday that is not there is shut */
                            readonly opening: {
                                /** @description 1 is Monday */
                                weekday: number;
                                from: string;
                                to: string;
                            }[];
                            /**
                             * @description how sure it is
                             * @enum {string}
                             */
                            mark: "found" | "derived" | "estimated";
                        }[];
                        readonly berths: {
                            id: string;
                            lengthM: number;
                            draughtM: number;
                            /**
                             * @description how sure it is
                             * @enum {string}
                             */
                            mark: "found" | "derived" | "estimated";
                        }[];
                        readonly machines: {
                            id: string;
                            kind: string;
                            count: number;
                            /** @description of one of them */
                            movesPerHour: number;
                            /** @description kilograms */
                            maxKg: number;
                            /** @description blocks, tracks and berths */
                            readonly reaches: string[];
                            /**
                             * @description how sure it is
                             * @enum {string}
                             */
                            mark: "found" | "derived" | "estimated";
                        }[];
                        totals: {
                            slots: number;
                            plugs: number;
                            tracks: number;
                            liftsPerHour: number;
                            trucksPerHour: number;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readKpis: {
        parameters: {
            query?: {
                /** @description hours that are measured */
                last?: number;
                /** @description hours that are previewed */
                next?: number;
            };
            header?: never;
            path: {
                /** @description facility id, such as CQ_TUA */
                facility: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facility: string;
                        name: string;
                        asOf: string;
                        /** @description measured from here to now */
                        from: string;
                        /** @description previewed from now to there */
                        until: string;
                        readonly rows: {
                            /** @enum {string} */
                            kpi: "dwell" | "truck-turn" | "train-stay" | "barge-stay" | "lifts" | "reshuffles" | "yard-fill" | "plugs";
                            /** @description how units come and go: truck-train */
                            way?: string;
                            /**
                             * @description in what it counts; a share is from 0 to 1
                             * @enum {string}
                             */
                            unit: "days" | "minutes" | "hours" | "an-hour" | "a-retrieval" | "share" | "plugs";
                            /** @description lifts an hour that machines can do; plugs there are */
                            capacity?: number;
                            /** @description a figure, or why there is none */
                            measured: {
                                mean: number;
                                median?: number;
                                /** @description nine of ten are no more; of hours, the highest */
                                most?: number;
                                /** @description on how many it is measured */
                                count: number;
                                /** @enum {string} */
                                of: "units" | "trucks" | "departures" | "lifts" | "retrievals" | "hours";
                                /** @description how many of them a generator made up */
                                synthetic: number;
                                /** @description when the last of them happened, or is to happen */
                                newest?: string;
                            } | {
                                /** @enum {string} */
                                missing: "nothing-happened" | "nothing-planned" | "not-told" | "no-blocks" | "no-plugs";
                            };
                            /** @description a figure, or why there is none */
                            preview: {
                                mean: number;
                                median?: number;
                                /** @description nine of ten are no more; of hours, the highest */
                                most?: number;
                                /** @description on how many it is measured */
                                count: number;
                                /** @enum {string} */
                                of: "units" | "trucks" | "departures" | "lifts" | "retrievals" | "hours";
                                /** @description how many of them a generator made up */
                                synthetic: number;
                                /** @description when the last of them happened, or is to happen */
                                newest?: string;
                            } | {
                                /** @enum {string} */
                                missing: "nothing-happened" | "nothing-planned" | "not-told" | "no-blocks" | "no-plugs";
                            };
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readYard: {
        parameters: {
            query?: {
                /** @description also each unit of this block */
                block?: string;
                /** @description also each unit whose number, journey, slot or departure holds this, of all blocks or of that one */
                find?: string;
            };
            header?: never;
            path: {
                /** @description facility id, such as CQ_TUA */
                facility: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facility: string;
                        asOf: string;
                        currency: string;
                        units: number;
                        /** @description in the yard and in no slot: just come, or there is no room */
                        withoutSlot: number;
                        readonly blocks: {
                            id: string;
                            bays: number;
                            rows: number;
                            tiers: number;
                            units: number;
                            /** @description 20-foot slots */
                            taken: number;
                            slots: number;
                            plugsTaken: number;
                            plugs: number;
                            /** @description reshuffles to come, as expected */
                            expected: number;
                        }[];
                        /** @description units of the block that was asked for, or that were looked for */
                        readonly rows: {
                            unit: string;
                            number?: string;
                            sizeType: string;
                            slot: string;
                            bay: number;
                            row: number;
                            tier: number;
                            /** @description it takes two bays */
                            long: boolean;
                            grossKg: number;
                            needsPlug: boolean;
                            readonly dangerous: string[];
                            readonly holds: string[];
                            /** @description what a reefer should be set to */
                            setPointC?: number;
                            /** @description what was read last */
                            readC?: number;
                            /** @description of a reefer */
                            readonly alarms: ("deviation" | "set-point" | "unplugged" | "no-reading" | "check-overdue")[];
                            departure?: string;
                            leavesFrom: string;
                            leavesTo: string;
                            /** @description until its departure leaves, as that now looks; absent where none takes it from here */
                            marginHours?: number;
                            /** @description the same by its timetable */
                            plannedMarginHours?: number;
                            dwellHours: number;
                            /** @description started days that cost something */
                            storageDays: number;
                            /** @description what they cost so far, pro forma, in minor units */
                            storage: number;
                            /** @description units upon it */
                            above: number;
                            /** @description how often it is expected to be moved before it leaves */
                            expected: number;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStorage: {
        parameters: {
            query?: {
                /** @description cost: who owes most; free: whose free days end next */
                sort?: "cost" | "free";
                limit?: number;
            };
            header?: never;
            path: {
                /** @description facility id, such as CQ_TUA */
                facility: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facility: string;
                        asOf: string;
                        currency: string;
                        /** @description in the yard */
                        units: number;
                        paying: number;
                        /** @description their free days end within 24 hours */
                        endingSoon: number;
                        /** @description so far, of all units */
                        amount: number;
                        readonly rows: {
                            unit: string;
                            number?: string;
                            sizeType: string;
                            /**
                             * @description what it counts as
                             * @enum {string}
                             */
                            kind: "dangerous" | "reefer" | "empty" | "laden";
                            slot?: string;
                            readonly holds: string[];
                            departure?: string;
                            since: string;
                            days: number;
                            /** @description when the first day that costs something begins; absent where none does within a year */
                            freeUntil?: string;
                            /** @description what the day costs that has begun */
                            perDay: number;
                            /** @description whole minor units of the currency beside it */
                            amount: number;
                            /** @description when it is likely to leave at the latest */
                            leaves?: string;
                            /** @description what it will owe then */
                            atLeaving?: number;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readStatement: {
        parameters: {
            query?: {
                /** @description on the clock of the facility; this month where it is not given */
                month?: string;
                /** @description of one customer; of all where it is not given */
                customer?: string;
            };
            header?: never;
            path: {
                /** @description facility id, such as CQ_TUA */
                facility: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facility: string;
                        month: string;
                        from: string;
                        /** @description up to, not including */
                        to: string;
                        /** @description days that have begun by then are counted */
                        asOf: string;
                        currency: string;
                        /** @description whole minor units of the currency beside it */
                        amount: number;
                        /** @description who owes most comes first */
                        readonly customers: {
                            customer: string;
                            stays: number;
                            /** @description started days that began in the month */
                            days: number;
                            /** @description of these, that cost nothing */
                            freeDays: number;
                            /** @description whole minor units of the currency beside it */
                            amount: number;
                            /** @description where one customer was asked for */
                            readonly rows?: {
                                unit: string;
                                number?: string;
                                booking: string;
                                sizeType: string;
                                /**
                                 * @description what it counts as
                                 * @enum {string}
                                 */
                                kind: "dangerous" | "reefer" | "empty" | "laden";
                                since: string;
                                /** @description absent while it stands there */
                                until?: string;
                                /** @description when the first day that costs something begins; absent where none does within a year */
                                freeUntil?: string;
                                readonly lines: {
                                    /** @description the first day of the stay is 1 */
                                    fromDay: number;
                                    toDay: number;
                                    /** @description whole minor units of the currency beside it */
                                    perDay: number;
                                    /** @description whole minor units of the currency beside it */
                                    amount: number;
                                    /** @description the tariff holds from this day on; absent where none was in force */
                                    tariffFrom?: string;
                                    /**
                                     * @description how sure it is
                                     * @enum {string}
                                     */
                                    mark?: "found" | "derived" | "estimated";
                                }[];
                                /** @description whole minor units of the currency beside it */
                                amount: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readStatementFile: {
        parameters: {
            query?: {
                /** @description on the clock of the facility; this month where it is not given */
                month?: string;
                /** @description of one customer; of all where it is not given */
                customer?: string;
            };
            header?: never;
            path: {
                /** @description facility id, such as CQ_TUA */
                facility: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readStorage: {
        parameters: {
            query?: {
                /** @description as if it left then, at most a year from now; now where nobody says */
                until?: string;
            };
            header?: never;
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit: string;
                        number?: string;
                        sizeType: string;
                        /**
                         * @description what it counts as
                         * @enum {string}
                         */
                        kind: "dangerous" | "reefer" | "empty" | "laden";
                        /** @description a stay that goes on is counted as if it ended then */
                        asOf: string;
                        currency: string;
                        readonly stays: {
                            facility: string;
                            ours: boolean;
                            from: string;
                            /** @description absent while it goes on */
                            until?: string;
                            /** @description started days, of 24 hours from the first moment */
                            days: number;
                            /** @description when the first day that costs something begins; absent where none does within a year */
                            freeUntil?: string;
                            readonly lines: {
                                /** @description the first day of the stay is 1 */
                                fromDay: number;
                                toDay: number;
                                /** @description whole minor units of the currency beside it */
                                perDay: number;
                                /** @description whole minor units of the currency beside it */
                                amount: number;
                                /** @description the tariff holds from this day on; absent where none was in force */
                                tariffFrom?: string;
                                /**
                                 * @description how sure it is
                                 * @enum {string}
                                 */
                                mark?: "found" | "derived" | "estimated";
                            }[];
                            /** @description whole minor units of the currency beside it */
                            amount: number;
                        }[];
                        /** @description to the hub */
                        owed: number;
                        /** @description to terminals of others */
                        elsewhere: number;
                        /** @description whose unit it is, by its owner code, and what the carrier asks: its own, and in no sum above */
                        carrier?: {
                            id: string;
                            name: string;
                            short?: {
                                en?: string;
                                zh?: string;
                            };
                            currency: string;
                            /**
                             * @description how sure it is
                             * @enum {string}
                             */
                            mark: "found" | "derived" | "estimated";
                            demurrage?: {
                                facility: string;
                                from: string;
                                /** @description absent while it goes on */
                                until?: string;
                                /** @description started days, of 24 hours from the first moment */
                                days: number;
                                /** @description when the first day that costs something begins; absent where none does within a year */
                                freeUntil?: string;
                                readonly lines: {
                                    /** @description the first day of the stay is 1 */
                                    fromDay: number;
                                    toDay: number;
                                    /** @description whole minor units of the currency beside it */
                                    perDay: number;
                                    /** @description whole minor units of the currency beside it */
                                    amount: number;
                                    /** @description the tariff holds from this day on; absent where none was in force */
                                    tariffFrom?: string;
                                    /**
                                     * @description how sure it is
                                     * @enum {string}
                                     */
                                    mark?: "found" | "derived" | "estimated";
                                }[];
                                /** @description whole minor units of the currency beside it */
                                amount: number;
                            };
                            /** @description since it left there, until it is back or fetched for other goods */
                            detention?: {
                                from: string;
                                /** @description absent while it goes on */
                                until?: string;
                                /** @description started days, of 24 hours from the first moment */
                                days: number;
                                /** @description when the first day that costs something begins; absent where none does within a year */
                                freeUntil?: string;
                                readonly lines: {
                                    /** @description the first day of the stay is 1 */
                                    fromDay: number;
                                    toDay: number;
                                    /** @description whole minor units of the currency beside it */
                                    perDay: number;
                                    /** @description whole minor units of the currency beside it */
                                    amount: number;
                                    /** @description the tariff holds from this day on; absent where none was in force */
                                    tariffFrom?: string;
                                    /**
                                     * @description how sure it is
                                     * @enum {string}
                                     */
                                    mark?: "found" | "derived" | "estimated";
                                }[];
                                /** @description whole minor units of the currency beside it */
                                amount: number;
                            };
                        };
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReshuffles: {
        parameters: {
            query?: {
                hours?: number;
            };
            header?: never;
            path: {
                /** @description facility id, such as CQ_TUA */
                facility: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facility: string;
                        until: string;
                        leaving: number;
                        moves: number;
                        /** @description no order of lifts needs fewer */
                        bound: number;
                        readonly bays: {
                            bay: string;
                            leaving: number;
                            moves: number;
                            bound: number;
                            first: string;
                            by: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReefers: {
        parameters: {
            query?: {
                /** @description alarms: with one that nobody has seen to; at-risk and held: who spoils first comes first */
                only?: "all" | "alarms" | "at-risk" | "held";
                limit?: number;
            };
            header?: never;
            path: {
                /** @description facility id, such as CQ_TUA */
                facility: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facility: string;
                        asOf: string;
                        /** @description reefers with goods to keep in the yard */
                        units: number;
                        /** @description with an alarm that nobody has seen to */
                        open: number;
                        atRisk: number;
                        held: number;
                        withoutCurrent: number;
                        /** @description at and below this margin goods are at risk */
                        marginDays: number;
                        readonly rows: {
                            unit: string;
                            number?: string;
                            sizeType: string;
                            booking: string;
                            customer: string;
                            goods: string;
                            /** @description the facility where it is or was last */
                            at?: string;
                            /** @description what it should be set to: as somebody has set it, else the middle of the band */
                            setPointC?: number;
                            /** @description what all its goods bear */
                            band?: {
                                minC: number;
                                maxC: number;
                            };
                            setAnew?: {
                                reason: string;
                                by: string;
                                since: string;
                            };
                            last?: {
                                /** @description on the clock of where it is */
                                at: string;
                                /** @description air as it is blown in */
                                supplyC?: number;
                                /** @description air as it comes back from the goods */
                                returnC?: number;
                                /** @description the set-point its display showed */
                                setPointC?: number;
                                /** @enum {string} */
                                power?: "on" | "off";
                            };
                            /** @description without current in all, as far as anybody knows */
                            unpluggedMinutes: number;
                            /** @description absent while it has current, or nobody knows */
                            unpluggedSince?: string;
                            /** @description where its goods have a shelf life */
                            life?: {
                                declaredDays: number;
                                /** @description lost by how warm or cold it was kept */
                                lostDays: number;
                                spoils: string;
                                /** @description from now */
                                leftDays: number;
                            };
                            /** @description planned, on the clock there */
                            arrival?: string;
                            /** @description as it now looks, what that rests on, and as of when; absent where nobody can say */
                            eta?: {
                                arrival: string;
                                /** @enum {string} */
                                is: "planned" | "estimated" | "actual";
                                source: string;
                                asOf: string;
                            };
                            /** @description days that its goods keep longer than the journey: by `eta`, else by the plan; absent without both */
                            marginDays?: number;
                            /** @description by the plan alone */
                            plannedMarginDays?: number;
                            atRisk: boolean;
                            readonly holds: string[];
                            readonly alarms: {
                                /**
                                 * @description deviation: off its set-point; set-point: its display shows another one; unplugged: without current; no-reading: nobody has read it; check-overdue: no crew has looked at it
                                 * @enum {string}
                                 */
                                kind: "deviation" | "set-point" | "unplugged" | "no-reading" | "check-overdue";
                                /** @description when what it is about began */
                                since: string;
                                /** @description kelvin for deviation and set-point, minutes for the others */
                                value: number;
                                /** @description from more than this on it alarms */
                                limit: number;
                                /** @description what it rests on, the latest last */
                                readonly readings: {
                                    /** @description on the clock of where it is */
                                    at: string;
                                    /** @description air as it is blown in */
                                    supplyC?: number;
                                    /** @description air as it comes back from the goods */
                                    returnC?: number;
                                    /** @description the set-point its display showed */
                                    setPointC?: number;
                                    /** @enum {string} */
                                    power?: "on" | "off";
                                }[];
                                /** @description who has seen to it since it began, and what was done */
                                acknowledged?: {
                                    by: string;
                                    done: string;
                                    when: string;
                                };
                            }[];
                            synthetic: boolean;
                            slot?: string;
                            departure?: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReefer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit: string;
                        number?: string;
                        sizeType: string;
                        booking: string;
                        customer: string;
                        goods: string;
                        /** @description the facility where it is or was last */
                        at?: string;
                        /** @description what it should be set to: as somebody has set it, else the middle of the band */
                        setPointC?: number;
                        /** @description what all its goods bear */
                        band?: {
                            minC: number;
                            maxC: number;
                        };
                        setAnew?: {
                            reason: string;
                            by: string;
                            since: string;
                        };
                        last?: {
                            /** @description on the clock of where it is */
                            at: string;
                            /** @description air as it is blown in */
                            supplyC?: number;
                            /** @description air as it comes back from the goods */
                            returnC?: number;
                            /** @description the set-point its display showed */
                            setPointC?: number;
                            /** @enum {string} */
                            power?: "on" | "off";
                        };
                        /** @description without current in all, as far as anybody knows */
                        unpluggedMinutes: number;
                        /** @description absent while it has current, or nobody knows */
                        unpluggedSince?: string;
                        /** @description where its goods have a shelf life */
                        life?: {
                            declaredDays: number;
                            /** @description lost by how warm or cold it was kept */
                            lostDays: number;
                            spoils: string;
                            /** @description from now */
                            leftDays: number;
                        };
                        /** @description planned, on the clock there */
                        arrival?: string;
                        /** @description as it now looks, what that rests on, and as of when; absent where nobody can say */
                        eta?: {
                            arrival: string;
                            /** @enum {string} */
                            is: "planned" | "estimated" | "actual";
                            source: string;
                            asOf: string;
                        };
                        /** @description days that its goods keep longer than the journey: by `eta`, else by the plan; absent without both */
                        marginDays?: number;
                        /** @description by the plan alone */
                        plannedMarginDays?: number;
                        atRisk: boolean;
                        readonly holds: string[];
                        readonly alarms: {
                            /**
                             * @description deviation: off its set-point; set-point: its display shows another one; unplugged: without current; no-reading: nobody has read it; check-overdue: no crew has looked at it
                             * @enum {string}
                             */
                            kind: "deviation" | "set-point" | "unplugged" | "no-reading" | "check-overdue";
                            /** @description when what it is about began */
                            since: string;
                            /** @description kelvin for deviation and set-point, minutes for the others */
                            value: number;
                            /** @description from more than this on it alarms */
                            limit: number;
                            /** @description what it rests on, the latest last */
                            readonly readings: {
                                /** @description on the clock of where it is */
                                at: string;
                                /** @description air as it is blown in */
                                supplyC?: number;
                                /** @description air as it comes back from the goods */
                                returnC?: number;
                                /** @description the set-point its display showed */
                                setPointC?: number;
                                /** @enum {string} */
                                power?: "on" | "off";
                            }[];
                            /** @description who has seen to it since it began, and what was done */
                            acknowledged?: {
                                by: string;
                                done: string;
                                when: string;
                            };
                        }[];
                        synthetic: boolean;
                        asOf: string;
                        /** @description all of them, by time; of one minute the one written last */
                        readonly readings: {
                            /** @description on the clock of where it is */
                            at: string;
                            /** @description air as it is blown in */
                            supplyC?: number;
                            /** @description air as it comes back from the goods */
                            returnC?: number;
                            /** @description the set-point its display showed */
                            setPointC?: number;
                            /** @enum {string} */
                            power?: "on" | "off";
                            /** @description who or what read it */
                            by?: string;
                            source: string;
                        }[];
                        /** @description taken back: of the wrong unit or time */
                        readonly withdrawn: {
                            /** @description on the clock of where it is */
                            at: string;
                            /** @description air as it is blown in */
                            supplyC?: number;
                            /** @description air as it comes back from the goods */
                            returnC?: number;
                            /** @description the set-point its display showed */
                            setPointC?: number;
                            /** @enum {string} */
                            power?: "on" | "off";
                            /** @description who or what read it */
                            by?: string;
                            source: string;
                            withdrawnBy: string;
                            reason: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOffReefer: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    readings: {
                        /** @description when it was read; now where nobody says, which one of a request may leave open */
                        at?: string;
                        /** @description degrees Celsius */
                        supplyC?: number;
                        /** @description degrees Celsius */
                        returnC?: number;
                        /** @description the set-point its display shows */
                        setPointC?: number;
                        /** @enum {string} */
                        power?: "on" | "off";
                    }[];
                    /** @description who or what read it */
                    by?: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawReadings: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the first reading that does not belong there */
                    from: string;
                    /** @description the last one; only that of `from` where it is not given */
                    to?: string;
                    /** @description text in one line */
                    by: string;
                    /** @description text in one line */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSetPoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description degrees Celsius */
                    setPointC: number;
                    /** @description text in one line */
                    by: string;
                    /** @description text in one line */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acknowledgeAlarm: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description deviation: off its set-point; set-point: its display shows another one; unplugged: without current; no-reading: nobody has read it; check-overdue: no crew has looked at it
                     * @enum {string}
                     */
                    alarm: "deviation" | "set-point" | "unplugged" | "no-reading" | "check-overdue";
                    /** @description text in one line */
                    by: string;
                    /** @description what was done */
                    done: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description group and number of a machine: RS03 */
                machine?: string;
                /** @description how far to look */
                hours?: number;
            };
            header?: never;
            path: {
                /** @description facility id, such as CQ_TUA */
                facility: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facility: string;
                        asOf: string;
                        until: string;
                        /** @description units that come in wait for a machine */
                        byJobs: boolean;
                        jobs: number;
                        /** @description jobs that end after they are due */
                        late: number;
                        readonly machines: {
                            machine: string;
                            /** @enum {string} */
                            kind: "rail-gantry" | "yard-gantry" | "quay-crane" | "reach-stacker" | "empty-handler" | "tractor" | "crew";
                            jobs: number;
                            /** @description the unit that it has */
                            inHand?: string;
                            until?: string;
                            /** @description why it stands still */
                            off?: string;
                        }[];
                        readonly rows: {
                            id: string;
                            machine: string;
                            /** @enum {string} */
                            kind: "put-down" | "reshuffle" | "move" | "lift-out" | "drive" | "load" | "discharge" | "hand-over" | "plug-in" | "unplug" | "check" | "inspect";
                            /**
                             * @description a machine has it, it can begin now, or something comes first
                             * @enum {string}
                             */
                            state: "taken" | "ready" | "later";
                            unit: string;
                            number?: string;
                            sizeType: string;
                            grossKg: number;
                            needsPlug: boolean;
                            from: {
                                /** @enum {string} */
                                is: "slot" | "beside" | "departure" | "truck";
                                /** @description slot, block, track or berth */
                                place: string;
                                /** @description which wagon from the front, and its number where it has one */
                                wagon?: string;
                                wagonPlace?: number;
                                /** @description on a barge: bay, row and tier as BAPLIE writes them */
                                cell?: string;
                            };
                            to: {
                                /** @enum {string} */
                                is: "slot" | "beside" | "departure" | "truck";
                                /** @description slot, block, track or berth */
                                place: string;
                                /** @description which wagon from the front, and its number where it has one */
                                wagon?: string;
                                wagonPlace?: number;
                                /** @description on a barge: bay, row and tier as BAPLIE writes them */
                                cell?: string;
                            };
                            starts: string;
                            ends: string;
                            due: string;
                            lateMinutes: number;
                            /**
                             * @description what is at stake when it is late
                             * @enum {string}
                             */
                            urgency: "spoils" | "truck" | "departure" | "usual";
                            departure?: string;
                            /** @description the unit that is freed by it */
                            because?: string;
                            /** @description what must be done before */
                            readonly waitsFor: string[];
                            /** @description who tried it, and what came of that */
                            readonly failed: {
                                machine: string;
                                reason: string;
                            }[];
                        }[];
                        /** @description what no machine can do, and why */
                        readonly refused: {
                            unit: string;
                            number?: string;
                            /** @enum {string} */
                            kind: "put-down" | "reshuffle" | "move" | "lift-out" | "drive" | "load" | "discharge" | "hand-over" | "plug-in" | "unplug" | "check" | "inspect";
                            reason: string;
                            said?: components["schemas"]["Said"];
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description facility id, such as CQ_TUA */
                facility: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description group and number of a machine: RS03 */
                    machine: string;
                    /** @description a journey (BOOKING.1), or a unit number for its present journey */
                    unit?: string;
                    /**
                     * @description how far to look
                     * @default 8
                     */
                    hours?: number;
                    /** @description when it happened; now where nobody says */
                    when?: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description facility id, such as CQ_TUA */
                facility: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description group and number of a machine: RS03 */
                    machine: string;
                    /** @description a journey (BOOKING.1), or a unit number for its present journey */
                    unit: string;
                    /** @description where it was put, if not where the job said */
                    slot?: string;
                    /** @description what a crew saw */
                    note?: string;
                    /** @description when it happened; now where nobody says */
                    when?: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description facility id, such as CQ_TUA */
                facility: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description group and number of a machine: RS03 */
                    machine: string;
                    /** @description a journey (BOOKING.1), or a unit number for its present journey */
                    unit: string;
                    /**
                     * @description failed and cannot-reach: another machine gets it
                     * @enum {string}
                     */
                    how: "failed" | "cannot-reach" | "given-back";
                    /**
                     * @description why; needed unless it is only given back
                     * @default
                     */
                    reason?: string;
                    /** @description when it happened; now where nobody says */
                    when?: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setMachines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description facility id, such as CQ_TUA */
                facility: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description units that come in wait for a machine to put them down */
                    byJobs?: boolean;
                    /** @description group and number of a machine: RS03 */
                    machine?: string;
                    /** @description why the machine stands still; without it works again */
                    off?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description units that come in wait for a machine to put them down */
                        byJobs?: boolean;
                        /** @description group and number of a machine: RS03 */
                        machine?: string;
                        /** @description why the machine stands still; without it works again */
                        off?: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readGateWindows: {
        parameters: {
            query?: {
                /** @description on the clock of the place; today where nobody says */
                day?: string;
            };
            header?: never;
            path: {
                /** @description facility id, such as CQ_TUA */
                facility: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facility: string;
                        day: string;
                        asOf: string;
                        /** @description so long before and after its window a truck may still come */
                        graceMinutes: number;
                        readonly windows: {
                            /** @description place, gate and beginning on the clock there: CQ_TUA/G1/2026-11-26T08:00 */
                            id: string;
                            gate: string;
                            from: string;
                            to: string;
                            /** @description trucks its lanes can take */
                            capacity: number;
                            /** @description places promised or used, without no-shows */
                            taken: number;
                            free: number;
                            done: number;
                            noShows: number;
                            /** @enum {string} */
                            is: "over" | "now" | "ahead";
                        }[];
                        readonly visits: {
                            /** @description place, gate and beginning on the clock there: CQ_TUA/G1/2026-11-26T08:00 */
                            window: string;
                            from: string;
                            unit: string;
                            number?: string;
                            booking: string;
                            customer?: string;
                            sizeType: string;
                            /**
                             * @description what the truck comes for
                             * @enum {string}
                             */
                            purpose: "deliver" | "collect";
                            truck?: string;
                            /**
                             * @description cancelled: no truck comes any more, for its unit was cancelled or left by train or barge
                             * @enum {string}
                             */
                            state: "expected" | "done" | "no-show" | "cancelled";
                            readonly holds: {
                                /** @enum {string} */
                                kind: "customs" | "inspection" | "phytosanitary" | "unpaid" | "damaged" | "dangerous-goods-papers" | "plan";
                                owner: string;
                                reason: string;
                            }[];
                            /** @description who may fetch it, where that was said */
                            holder?: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adviseVisit: {
        parameters: {
            query: {
                /** @description a journey, a unit number, or a booking: its next unit without window */
                unit: string;
                /** @description facility id, such as CQ_TUA */
                at?: string;
                /** @description what the truck comes for */
                purpose?: "deliver" | "collect";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        answer: "not-possible" | "waiting" | "possible";
                        /** @description why: window and free where it is possible, else as a refused order */
                        code: string;
                        /** @description why, and what to do next */
                        reason: string;
                        said?: components["schemas"]["Said"];
                        unit?: string;
                        at?: string;
                        /**
                         * @description what the truck comes for
                         * @enum {string}
                         */
                        purpose?: "deliver" | "collect";
                        /** @description place, gate and beginning on the clock there: CQ_TUA/G1/2026-11-26T08:00 */
                        window?: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bookWindow: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description a journey, a unit number, or a booking: its next unit without window */
                    unit: string;
                    /** @description the one it has, or the first that is free, where none is named */
                    window?: string;
                    /** @description facility id, such as CQ_TUA */
                    at?: string;
                    /**
                     * @description what the truck comes for
                     * @enum {string}
                     */
                    purpose?: "deliver" | "collect";
                    /** @description plate of the truck; spaces, dots and hyphens do not count */
                    truck?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                        unit: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelWindow: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description text in one line */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description facility id, such as CQ_TUA */
                facility: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description plate of the truck; spaces, dots and hyphens do not count */
                    truck: string;
                    /** @description a journey, a unit number, or a booking: its next unit without window */
                    unit?: string;
                    /** @description place, gate and beginning on the clock there: CQ_TUA/G1/2026-11-26T08:00 */
                    window?: string;
                    /** @description unit number of ISO 6346 */
                    number?: string;
                    /** @description text in one line */
                    seal?: string;
                    /** @description text in one line */
                    driver?: string;
                    /** @description size and type as seen */
                    sizeType?: string;
                    /**
                     * @description damaged sets a hold
                     * @enum {string}
                     */
                    condition?: "sound" | "damaged";
                    grossKg?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                        unit: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description facility id, such as CQ_TUA */
                facility: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description plate of the truck; spaces, dots and hyphens do not count */
                    truck: string;
                    /** @description a journey, a unit number, or a booking: its next unit without window */
                    unit?: string;
                    /** @description place, gate and beginning on the clock there: CQ_TUA/G1/2026-11-26T08:00 */
                    window?: string;
                    /** @description unit number of ISO 6346 */
                    number?: string;
                    /** @description text in one line */
                    seal?: string;
                    /** @description text in one line */
                    driver?: string;
                    /** @description who fetches the unit */
                    holder?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                        unit: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    passRight: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description who may fetch the unit */
                    holder: string;
                    /** @description who has the right now; needed where somebody has it */
                    by?: string;
                    /** @description ISO 8601 with its zone: 2026-12-01T08:00+08:00 */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVessels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly rows: {
                            id: string;
                            name: string;
                            bays: number;
                            rows: number;
                            tiers: number;
                            /** @description 20-foot units it has room for */
                            cells: number;
                            plugs: number;
                            /** @description kilograms */
                            deadweightKg: number;
                            mark: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWagonTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly rows: {
                            id: string;
                            name: string;
                            gauge: number;
                            lengthMm: number;
                            /** @description kilograms */
                            payloadKg: number;
                            /** @description kilograms */
                            tareKg: number;
                            /** @description kilograms */
                            axleMaxKg: number;
                            plugs: number;
                            mark: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findRoutes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description facility id, such as CQ_TUA */
                    from: string;
                    /** @description facility id, such as CQ_TUA */
                    to: string;
                    /** @description ISO 8601 with its zone: 2026-12-01T08:00+08:00 */
                    ready: string;
                    /** @description latest arrival; 60 days after ready where nobody says */
                    due?: string;
                    /** @default 1 */
                    units?: number;
                    /**
                     * @description ISO 6346 size-type
                     * @default 45G1
                     */
                    sizeType?: string;
                    /** @description of one unit with its goods */
                    grossKg?: number;
                    /**
                     * @description the goods need current for cooling
                     * @default false
                     */
                    cold?: boolean;
                    /** @default [] */
                    dangerousClasses?: string[];
                    /** @description modes the owner allows */
                    modes?: ("sea" | "rail" | "road" | "air" | "barge")[];
                    /** @description only itineraries with at least this chance to be on time */
                    onTimeMin?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly itineraries: {
                            readonly legs: {
                                departure: string;
                                service: string;
                                /** @enum {string} */
                                mode: "sea" | "rail" | "road" | "air" | "barge";
                                from: string;
                                fromName: string;
                                to: string;
                                toName: string;
                                departs: {
                                    planned: string;
                                    now: string;
                                    /** @enum {string} */
                                    is: "planned" | "estimated" | "actual";
                                };
                                arrives: {
                                    planned: string;
                                    now: string;
                                    /** @enum {string} */
                                    is: "planned" | "estimated" | "actual";
                                };
                            }[];
                            departs: string;
                            /** @description at the customer's disposal: the last arrival plus the release at the gate */
                            arrival: string;
                            days: number;
                            /** @description for all units together */
                            cost: number;
                            price: number;
                            currency: string;
                            parts: {
                                freight: number;
                                handling: number;
                                storage: number;
                            };
                            co2eKg: number;
                            /** @description units that still find space on all its legs, up to the number asked for */
                            room: number;
                            /** @description what the space it takes is worth to others, by the last planning run that gave space a price */
                            bidPrice?: number;
                            /** @description chance to be there by `due`, or within a day of its arrival where nobody says; from 0 to 1 */
                            onTime: number;
                            why: string;
                        }[];
                        /** @description false when the search ran out of memory: there may be better ones */
                        complete: boolean;
                        currency: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReservations: {
        parameters: {
            query?: {
                customer?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly rows: {
                            reservation: string;
                            customer: string;
                            units: number;
                            teu: number;
                            readonly legs: {
                                departure: string;
                                service: string;
                                /** @enum {string} */
                                mode: "sea" | "rail" | "road" | "air" | "barge";
                                from: string;
                                fromName: string;
                                to: string;
                                toName: string;
                                departs: {
                                    planned: string;
                                    now: string;
                                    /** @enum {string} */
                                    is: "planned" | "estimated" | "actual";
                                };
                                arrives: {
                                    planned: string;
                                    now: string;
                                    /** @enum {string} */
                                    is: "planned" | "estimated" | "actual";
                                };
                            }[];
                            reserved: string;
                            /** @description the first moment, by the hub's clock, at which others may have the space */
                            until: string;
                            /** @enum {string} */
                            stands: "kept" | "over" | "released" | "booked";
                            /** @description whose space it became */
                            booking?: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reserve: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description facility id, such as CQ_TUA */
                    from: string;
                    /** @description facility id, such as CQ_TUA */
                    to: string;
                    /** @description ISO 8601 with its zone: 2026-12-01T08:00+08:00 */
                    ready: string;
                    /** @description latest arrival; 60 days after ready where nobody says */
                    due?: string;
                    /** @default 1 */
                    units?: number;
                    /**
                     * @description ISO 6346 size-type
                     * @default 45G1
                     */
                    sizeType?: string;
                    /** @description of one unit with its goods */
                    grossKg?: number;
                    /**
                     * @description the goods need current for cooling
                     * @default false
                     */
                    cold?: boolean;
                    /** @default [] */
                    dangerousClasses?: string[];
                    /** @description modes the owner allows */
                    modes?: ("sea" | "rail" | "road" | "air" | "barge")[];
                    /** @description text in one line */
                    customer: string;
                    /** @description of the itinerary to reserve, one that POST /v1/routes offers for the same question */
                    legs: {
                        /** @description as POST /v1/routes names it */
                        departure: string;
                        /** @description facility id, such as CQ_TUA */
                        from: string;
                        /** @description facility id, such as CQ_TUA */
                        to: string;
                    }[];
                    /**
                     * @description how long; it ends earlier where the first departure takes no more units
                     * @default 30
                     */
                    minutes?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reservation: string;
                        customer: string;
                        units: number;
                        teu: number;
                        readonly legs: {
                            departure: string;
                            service: string;
                            /** @enum {string} */
                            mode: "sea" | "rail" | "road" | "air" | "barge";
                            from: string;
                            fromName: string;
                            to: string;
                            toName: string;
                            departs: {
                                planned: string;
                                now: string;
                                /** @enum {string} */
                                is: "planned" | "estimated" | "actual";
                            };
                            arrives: {
                                planned: string;
                                now: string;
                                /** @enum {string} */
                                is: "planned" | "estimated" | "actual";
                            };
                        }[];
                        reserved: string;
                        /** @description the first moment, by the hub's clock, at which others may have the space */
                        until: string;
                        /** @enum {string} */
                        stands: "kept" | "over" | "released" | "booked";
                        /** @description whose space it became */
                        booking?: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReservation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                reservation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reservation: string;
                        customer: string;
                        units: number;
                        teu: number;
                        readonly legs: {
                            departure: string;
                            service: string;
                            /** @enum {string} */
                            mode: "sea" | "rail" | "road" | "air" | "barge";
                            from: string;
                            fromName: string;
                            to: string;
                            toName: string;
                            departs: {
                                planned: string;
                                now: string;
                                /** @enum {string} */
                                is: "planned" | "estimated" | "actual";
                            };
                            arrives: {
                                planned: string;
                                now: string;
                                /** @enum {string} */
                                is: "planned" | "estimated" | "actual";
                            };
                        }[];
                        reserved: string;
                        /** @description the first moment, by the hub's clock, at which others may have the space */
                        until: string;
                        /** @enum {string} */
                        stands: "kept" | "over" | "released" | "booked";
                        /** @description whose space it became */
                        booking?: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseReservation: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description its id */
                reservation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description text in one line */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBookings: {
        parameters: {
            query?: {
                limit?: number;
                /** @description the `next` of the page before */
                after?: string;
                /** @description the whole name */
                customer?: string;
                origin?: string;
                destination?: string;
                stage?: "booked" | "confirmed" | "cancelled";
                /** @description made up or not */
                synthetic?: "true" | "false";
                /** @description ISO 8601 with its zone: 2026-12-01T08:00+08:00 */
                readyFrom?: string;
                /** @description not including */
                readyTo?: string;
                /** @description ISO 8601 with its zone: 2026-12-01T08:00+08:00 */
                dueFrom?: string;
                /** @description not including */
                dueTo?: string;
                /** @description part of the reference or customer, or a whole unit number */
                q?: string;
                /** @description what comes first */
                sort?: "reference" | "ready";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly rows: {
                            id: string;
                            version: number;
                            /** @enum {string} */
                            stage: "booked" | "confirmed" | "cancelled";
                            customer: string;
                            consignor?: string;
                            consignee?: string;
                            origin: string;
                            destination: string;
                            ready: string;
                            due: string;
                            documents?: string;
                            readonly units: {
                                number?: string;
                                sizeType: string;
                                grossKg: number;
                                tareKg: number;
                            }[];
                            readonly goods: {
                                hs: string;
                                description: string;
                                value: number;
                                currency: string;
                                netKg: number;
                                temperature?: {
                                    minC: number;
                                    maxC: number;
                                };
                                shelfLifeDays?: number;
                                dangerous?: {
                                    un: string;
                                    class: string;
                                    packingGroup?: string;
                                };
                            }[];
                            incoterm?: string;
                            carrier?: string;
                            priority: number;
                            latePerDay?: number;
                            readonly modes?: string[];
                            laden: boolean;
                            price?: {
                                cents: number;
                                currency: string;
                            };
                            confirmed?: {
                                price: {
                                    cents: number;
                                    currency: string;
                                };
                                arrival: string;
                            };
                            recorded: string;
                            synthetic: boolean;
                            /** @description of its last unit, by plan */
                            arrival?: string;
                            /** @description minutes beyond due of that arrival; negative is early */
                            late?: number;
                            /** @description units without plan */
                            unitsOpen: number;
                        }[];
                        /** @description where the next page begins; absent at the end */
                        next?: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    book: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description your reference, unique in the hub */
                    id: string;
                    /** @description text in one line */
                    customer: string;
                    /** @description facility id, such as CQ_TUA */
                    origin: string;
                    /** @description facility id, such as CQ_TUA */
                    destination: string;
                    /** @description ISO 8601 with its zone: 2026-12-01T08:00+08:00 */
                    ready: string;
                    /** @description ISO 8601 with its zone: 2026-12-01T08:00+08:00 */
                    due: string;
                    units: {
                        /** @description ISO 6346 number, if it is known already */
                        number?: string;
                        /** @description ISO 6346 size-type, such as 45G1 */
                        sizeType: string;
                        /** @description with goods */
                        grossKg: number;
                        /** @description empty; the usual one where nobody says */
                        tareKg?: number;
                    }[];
                    /** @default [] */
                    goods?: {
                        /** @description HS 2022, six digits or more */
                        hs: string;
                        /** @description text in one line */
                        description?: string;
                        /** @description whole minor units of the currency beside it */
                        value?: number;
                        currency?: string;
                        netKg?: number;
                        temperature?: {
                            minC: number;
                            maxC: number;
                        };
                        shelfLifeDays?: number;
                        dangerous?: {
                            un: string;
                            /** @enum {string} */
                            class: "1" | "3" | "7" | "8" | "9" | "1.1" | "1.2" | "1.3" | "1.4" | "1.5" | "1.6" | "2.1" | "2.2" | "2.3" | "4.1" | "4.2" | "4.3" | "5.1" | "5.2" | "6.1" | "6.2";
                            /** @enum {string} */
                            packingGroup?: "I" | "II" | "III";
                        };
                    }[];
                    /** @default true */
                    laden?: boolean;
                    /** @description text in one line */
                    consignor?: string;
                    /** @description text in one line */
                    consignee?: string;
                    /** @enum {string} */
                    incoterm?: "EXW" | "FCA" | "FAS" | "FOB" | "CFR" | "CIF" | "CPT" | "CIP" | "DAP" | "DPU" | "DDP";
                    /** @description whose units the goods go in, one of carriers.csv; anybody's where nobody says */
                    carrier?: string;
                    /** @description 1 goes first, 5 last; 3 where nobody says */
                    priority?: number;
                    /** @description what a day of lateness of one unit costs, in the hub's currency */
                    latePerDay?: number;
                    /** @description modes the owner allows */
                    modes?: ("sea" | "rail" | "road" | "air" | "barge")[];
                    /** @description when all papers will be there */
                    documents?: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countBookings: {
        parameters: {
            query?: {
                /** @description the whole name */
                customer?: string;
                origin?: string;
                destination?: string;
                stage?: "booked" | "confirmed" | "cancelled";
                /** @description made up or not */
                synthetic?: "true" | "false";
                /** @description ISO 8601 with its zone: 2026-12-01T08:00+08:00 */
                readyFrom?: string;
                /** @description not including */
                readyTo?: string;
                /** @description ISO 8601 with its zone: 2026-12-01T08:00+08:00 */
                dueFrom?: string;
                /** @description not including */
                dueTo?: string;
                /** @description part of the reference or customer, or a whole unit number */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bookings: number;
                        units: number;
                        /** @description of the bookings: due within seven days from `from` on, and not cancelled */
                        due: number;
                        /** @description the hub's clock */
                        from: string;
                        to: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description part of the name */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description fifty at most */
                        readonly rows: {
                            customer: string;
                            bookings: number;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its reference */
                booking: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        stage: "booked" | "confirmed" | "cancelled";
                        customer: string;
                        consignor?: string;
                        consignee?: string;
                        origin: string;
                        destination: string;
                        ready: string;
                        due: string;
                        documents?: string;
                        readonly units: {
                            number?: string;
                            sizeType: string;
                            grossKg: number;
                            tareKg: number;
                        }[];
                        readonly goods: {
                            hs: string;
                            description: string;
                            value: number;
                            currency: string;
                            netKg: number;
                            temperature?: {
                                minC: number;
                                maxC: number;
                            };
                            shelfLifeDays?: number;
                            dangerous?: {
                                un: string;
                                class: string;
                                packingGroup?: string;
                            };
                        }[];
                        incoterm?: string;
                        carrier?: string;
                        priority: number;
                        latePerDay?: number;
                        readonly modes?: string[];
                        laden: boolean;
                        price?: {
                            cents: number;
                            currency: string;
                        };
                        confirmed?: {
                            price: {
                                cents: number;
                                currency: string;
                            };
                            arrival: string;
                        };
                        recorded: string;
                        synthetic: boolean;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    amendBooking: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
                /** @description the ETag that was read */
                "if-match"?: string;
            };
            path: {
                /** @description its reference */
                booking: string;
            };
            cookie?: never;
        };
        /** @description what to change, and why */
        requestBody: {
            content: {
                "application/json": {
                    /** @description facility id, such as CQ_TUA */
                    destination?: string;
                    /** @description ISO 8601 with its zone: 2026-12-01T08:00+08:00 */
                    ready?: string;
                    /** @description ISO 8601 with its zone: 2026-12-01T08:00+08:00 */
                    due?: string;
                    /** @description all lines, as they are to be */
                    goods?: {
                        /** @description HS 2022, six digits or more */
                        hs: string;
                        /** @description text in one line */
                        description?: string;
                        /** @description whole minor units of the currency beside it */
                        value?: number;
                        currency?: string;
                        netKg?: number;
                        temperature?: {
                            minC: number;
                            maxC: number;
                        };
                        shelfLifeDays?: number;
                        dangerous?: {
                            un: string;
                            /** @enum {string} */
                            class: "1" | "3" | "7" | "8" | "9" | "1.1" | "1.2" | "1.3" | "1.4" | "1.5" | "1.6" | "2.1" | "2.2" | "2.3" | "4.1" | "4.2" | "4.3" | "5.1" | "5.2" | "6.1" | "6.2";
                            /** @enum {string} */
                            packingGroup?: "I" | "II" | "III";
                        };
                    }[];
                    /** @description text in one line */
                    consignor?: string;
                    /** @description text in one line */
                    consignee?: string;
                    /** @enum {string} */
                    incoterm?: "EXW" | "FCA" | "FAS" | "FOB" | "CFR" | "CIF" | "CPT" | "CIP" | "DAP" | "DPU" | "DDP";
                    /** @description whose units the goods go in, one of carriers.csv; anybody's where nobody says */
                    carrier?: string;
                    /** @description 1 goes first, 5 last; 3 where nobody says */
                    priority?: number;
                    /** @description what a day of lateness of one unit costs, in the hub's currency */
                    latePerDay?: number;
                    /** @description modes the owner allows */
                    modes?: ("sea" | "rail" | "road" | "air" | "barge")[];
                    /** @description when all papers will be there */
                    documents?: string;
                    /** @description text in one line */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmBooking: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
                /** @description the ETag that was read */
                "if-match"?: string;
            };
            path: {
                /** @description its reference */
                booking: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelBooking: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
                /** @description the ETag that was read */
                "if-match"?: string;
            };
            path: {
                /** @description its reference */
                booking: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description text in one line */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reinstateBooking: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
                /** @description the ETag that was read */
                "if-match"?: string;
            };
            path: {
                /** @description its reference */
                booking: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description text in one line */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planBooking: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description its reference */
                booking: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    legs?: {
                        /** @description as POST /v1/routes names it */
                        departure: string;
                        /** @description facility id, such as CQ_TUA */
                        from: string;
                        /** @description facility id, such as CQ_TUA */
                        to: string;
                    }[];
                    /** @description in place of legs: the itinerary whose space was reserved for the customer */
                    reservation?: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    trackBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its reference */
                booking: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        booking: string;
                        customer: string;
                        /** @enum {string} */
                        stage: "booked" | "confirmed" | "cancelled";
                        origin: string;
                        destination: string;
                        due: string;
                        /** @description how many units stand how */
                        statuses: {
                            [key: string]: number;
                        };
                        readonly units: {
                            unit: string;
                            number?: string;
                            /** @enum {string} */
                            status: "booked" | "planned" | "no-plan" | "in-yard" | "aboard" | "out" | "delivered" | "cancelled" | "under-way" | "arrived" | "misdirected" | "missed";
                            /** @description a facility or a departure */
                            at?: string;
                            next?: {
                                what: string;
                                at?: string;
                                departure?: string;
                                by?: string;
                            };
                            eta?: {
                                arrival: string;
                                /** @enum {string} */
                                is: "planned" | "estimated" | "actual";
                                source: string;
                                asOf: string;
                            };
                            /** @description minutes beyond due; negative is early */
                            late?: number;
                            asOf: {
                                occurred: string;
                                recorded: string;
                                ageMinutes: number;
                            };
                        }[];
                        /** @description of the last unit, once every one that still goes has an answer */
                        arrival?: string;
                        /** @description minutes beyond due of the latest unit; negative is early */
                        late?: number;
                        readonly events: {
                            version: number;
                            kind: string;
                            /** @description on the clock of the place where it happened */
                            occurred: string;
                            recorded: string;
                            actor: string;
                            source: string;
                            at?: string;
                            /** @description where it was put: A-07-3-2 is block, bay, row, tier */
                            slot?: string;
                            departure?: string;
                            number?: string;
                            hold?: string;
                            owner?: string;
                            reason?: string;
                            said?: components["schemas"]["Said"];
                            plan?: string;
                            readonly departures?: string[];
                            arrival?: string;
                            grossKg?: number;
                            tareKg?: number;
                            /** @description of a gate: place, gate, beginning on the clock there */
                            window?: string;
                            /** @description what the truck comes for: deliver or collect */
                            purpose?: string;
                            truck?: string;
                            driver?: string;
                            seal?: string;
                            condition?: string;
                            /** @description who may fetch the unit */
                            holder?: string;
                            /** @description what had a job with the unit */
                            machine?: string;
                            job?: string;
                            until?: string;
                            corrects?: number;
                        }[];
                        synthetic: boolean;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnits: {
        parameters: {
            query?: {
                limit?: number;
                /** @description the `next` of the page before */
                after?: string;
                stage?: "booked" | "planned" | "no-plan" | "in-yard" | "aboard" | "out" | "delivered" | "cancelled";
                place?: string;
                departure?: string;
                booking?: string;
                held?: string;
                /** @description beginning of a unit number, or of a journey */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly rows: {
                            unit: string;
                            number?: string;
                            booking: string;
                            sizeType: string;
                            grossKg: number;
                            /** @enum {string} */
                            stage: "booked" | "planned" | "no-plan" | "in-yard" | "aboard" | "out" | "delivered" | "cancelled";
                            /** @description a facility or a departure */
                            at?: string;
                            /** @description planned arrival, UTC */
                            arrival?: string;
                            holds: number;
                            synthetic: boolean;
                        }[];
                        /** @description where the next page begins; absent at the end */
                        next?: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    trackUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit: string;
                        number?: string;
                        booking: string;
                        customer: string;
                        sizeType: string;
                        grossKg: number;
                        origin: string;
                        destination: string;
                        due: string;
                        /** @enum {string} */
                        status: "booked" | "planned" | "no-plan" | "in-yard" | "aboard" | "out" | "delivered" | "cancelled" | "under-way" | "arrived" | "misdirected" | "missed";
                        /** @description a facility or a departure */
                        at?: string;
                        asOf: {
                            occurred: string;
                            recorded: string;
                            ageMinutes: number;
                        };
                        next?: {
                            what: string;
                            at?: string;
                            departure?: string;
                            by?: string;
                        };
                        eta?: {
                            arrival: string;
                            /** @enum {string} */
                            is: "planned" | "estimated" | "actual";
                            source: string;
                            asOf: string;
                        };
                        /** @description minutes beyond due; negative is early */
                        late?: number;
                        readonly holds: {
                            id: string;
                            /** @enum {string} */
                            kind: "customs" | "inspection" | "phytosanitary" | "unpaid" | "damaged" | "dangerous-goods-papers" | "plan";
                            owner: string;
                            reason: string;
                            since: string;
                        }[];
                        readonly legs: {
                            departure: string;
                            service: string;
                            /** @enum {string} */
                            mode: "sea" | "rail" | "road" | "air" | "barge";
                            from: string;
                            fromName: string;
                            to: string;
                            toName: string;
                            departs: {
                                planned: string;
                                now: string;
                                /** @enum {string} */
                                is: "planned" | "estimated" | "actual";
                            };
                            arrives: {
                                planned: string;
                                now: string;
                                /** @enum {string} */
                                is: "planned" | "estimated" | "actual";
                            };
                            done: boolean;
                            /**
                             * @description it travels there without space having been kept for it
                             * @enum {boolean}
                             */
                            unbooked?: true;
                            /** @description when the last report about the departure was written down */
                            asOf?: string;
                        }[];
                        plan?: {
                            id: string;
                            cost: number;
                            currency: string;
                            co2eKg: number;
                            why: {
                                bestCost: number;
                                extra: number;
                                readonly full: string[];
                                chosen?: boolean;
                            };
                        };
                        /** @description why the last planning run found nothing */
                        readonly refusals: {
                            code: string;
                            detail: string;
                            said?: components["schemas"]["Said"];
                        }[];
                        readonly events: {
                            version: number;
                            kind: string;
                            /** @description on the clock of the place where it happened */
                            occurred: string;
                            recorded: string;
                            actor: string;
                            source: string;
                            at?: string;
                            /** @description where it was put: A-07-3-2 is block, bay, row, tier */
                            slot?: string;
                            departure?: string;
                            number?: string;
                            hold?: string;
                            owner?: string;
                            reason?: string;
                            said?: components["schemas"]["Said"];
                            plan?: string;
                            readonly departures?: string[];
                            arrival?: string;
                            grossKg?: number;
                            tareKg?: number;
                            /** @description of a gate: place, gate, beginning on the clock there */
                            window?: string;
                            /** @description what the truck comes for: deliver or collect */
                            purpose?: string;
                            truck?: string;
                            driver?: string;
                            seal?: string;
                            condition?: string;
                            /** @description who may fetch the unit */
                            holder?: string;
                            /** @description what had a job with the unit */
                            machine?: string;
                            job?: string;
                            until?: string;
                            corrects?: number;
                        }[];
                        /** @description other journeys of the unit that has this number, the latest first */
                        readonly journeys: {
                            unit: string;
                            booking: string;
                            origin: string;
                            destination: string;
                            /** @enum {string} */
                            stage: "booked" | "planned" | "no-plan" | "in-yard" | "aboard" | "out" | "delivered" | "cancelled";
                            /** @description its first move */
                            from?: string;
                            /** @description its last move */
                            until?: string;
                        }[];
                        synthetic: boolean;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit: string;
                        booking: string;
                        due: string;
                        currency: string;
                        asOf: string;
                        /** @description the planning run whose prices of space are told */
                        pricedBy?: string;
                        planned?: {
                            readonly legs: {
                                departure: string;
                                service: string;
                                /** @enum {string} */
                                mode: "sea" | "rail" | "road" | "air" | "barge";
                                from: string;
                                fromName: string;
                                to: string;
                                toName: string;
                                departs: {
                                    planned: string;
                                    now: string;
                                    /** @enum {string} */
                                    is: "planned" | "estimated" | "actual";
                                };
                                arrives: {
                                    planned: string;
                                    now: string;
                                    /** @enum {string} */
                                    is: "planned" | "estimated" | "actual";
                                };
                            }[];
                            arrival: string;
                            /** @description freight, handling and storage from here on; whole minor units, as all that follow */
                            cost: number;
                            carbon: number;
                            /** @description what the time of its goods is worth */
                            time: number;
                            /** @description what arriving after it is due costs */
                            late: number;
                            /** @description the sum of the four: what the plan counts */
                            objective: number;
                            co2eKg: number;
                            /** @description what the space on it is worth to others */
                            space?: number;
                        };
                        readonly others: {
                            readonly legs: {
                                departure: string;
                                service: string;
                                /** @enum {string} */
                                mode: "sea" | "rail" | "road" | "air" | "barge";
                                from: string;
                                fromName: string;
                                to: string;
                                toName: string;
                                departs: {
                                    planned: string;
                                    now: string;
                                    /** @enum {string} */
                                    is: "planned" | "estimated" | "actual";
                                };
                                arrives: {
                                    planned: string;
                                    now: string;
                                    /** @enum {string} */
                                    is: "planned" | "estimated" | "actual";
                                };
                            }[];
                            arrival: string;
                            /** @description freight, handling and storage from here on; whole minor units, as all that follow */
                            cost: number;
                            carbon: number;
                            /** @description what the time of its goods is worth */
                            time: number;
                            /** @description what arriving after it is due costs */
                            late: number;
                            /** @description the sum of the four: what the plan counts */
                            objective: number;
                            co2eKg: number;
                            /** @description what the space on it is worth to others */
                            space?: number;
                            /** @description `alone`: the best if nobody else were there; `next`: the next best there is space for */
                            readonly is: ("alone" | "next" | "earliest" | "cheapest" | "least-co2e")[];
                            /** @description against the way that is planned */
                            more: {
                                hours: number;
                                cost: number;
                                co2eKg: number;
                                objective: number;
                            };
                            /** @description space on it that others have */
                            readonly full: {
                                departure: string;
                                service: string;
                                from: string;
                                fromName: string;
                                to: string;
                                toName: string;
                                leaves: string;
                                /** @description what space for one more unit like this is worth there */
                                price?: number;
                            }[];
                        }[];
                        readonly refusals: {
                            code: string;
                            detail: string;
                            said?: components["schemas"]["Said"];
                        }[];
                        /** @description nothing is left to decide */
                        settled: boolean;
                        readonly words: string[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    trackWords: {
        parameters: {
            query: {
                /** @description unit numbers, journeys, bookings, or how one begins; with commas, spaces or line breaks between */
                words: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly found: {
                            word: string;
                            /** @enum {string} */
                            is: "number" | "journey" | "booking" | "beginning" | "nothing";
                            readonly lines: {
                                unit: string;
                                number?: string;
                                booking: string;
                                customer: string;
                                origin: string;
                                destination: string;
                                due: string;
                                /** @enum {string} */
                                status: "booked" | "planned" | "no-plan" | "in-yard" | "aboard" | "out" | "delivered" | "cancelled" | "under-way" | "arrived" | "misdirected" | "missed";
                                /** @description a facility or a departure */
                                at?: string;
                                next?: {
                                    what: string;
                                    at?: string;
                                    departure?: string;
                                    by?: string;
                                };
                                eta?: {
                                    arrival: string;
                                    /** @enum {string} */
                                    is: "planned" | "estimated" | "actual";
                                    source: string;
                                    asOf: string;
                                };
                                /** @description minutes beyond due; negative is early */
                                late?: number;
                                asOf: {
                                    occurred: string;
                                    recorded: string;
                                    ageMinutes: number;
                                };
                                /**
                                 * @description of the departure it is on
                                 * @enum {string}
                                 */
                                mode?: "sea" | "rail" | "road" | "air" | "barge";
                                holds: number;
                            }[];
                            /** @description how many there are, or at least are; more than there are lines where not all are shown */
                            units: number;
                            /** @description why there is nothing */
                            problem?: string;
                            /** @description the number looks like one, and its last digit does not follow from the others */
                            checkDigit?: {
                                number: string;
                                is: string;
                                needs: string;
                            };
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    gateIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description facility id, such as CQ_TUA */
                    at: string;
                    /** @description unit number of ISO 6346 */
                    number?: string;
                    /** @description when it happened; now where nobody says */
                    when?: string;
                    /** @description a fact from outside: written down even if not planned so */
                    reported?: boolean;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findInYard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit: string;
                        number?: string;
                        facility: string;
                        slot?: string;
                        /** @description to be moved first, the highest first */
                        readonly above: string[];
                        /** @description from the ground up */
                        readonly stack: string[];
                        leavesFrom?: string;
                        leavesTo?: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    slotUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description facility id, such as CQ_TUA */
                    at: string;
                    /** @description block, bay, row and tier: A-07-3-2 */
                    slot: string;
                    /** @description when it happened; now where nobody says */
                    when?: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loadUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    departure: string;
                    /** @description facility id, such as CQ_TUA */
                    at: string;
                    /** @description when it happened; now where nobody says */
                    when?: string;
                    /** @description a fact from outside: written down even if not planned so */
                    reported?: boolean;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dischargeUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    departure: string;
                    /** @description facility id, such as CQ_TUA */
                    at: string;
                    /** @description when it happened; now where nobody says */
                    when?: string;
                    /** @description a fact from outside: written down even if not planned so */
                    reported?: boolean;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    gateOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description facility id, such as CQ_TUA */
                    at: string;
                    /** @description when it happened; now where nobody says */
                    when?: string;
                    /** @description a fact from outside: written down even if not planned so */
                    reported?: boolean;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliver: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description when it happened; now where nobody says */
                    when?: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stripUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description where; where it was let out unless it is said */
                    at?: string;
                    /** @description when it happened; now where nobody says */
                    when?: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnEmpty: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description facility id, such as CQ_TUA */
                    at: string;
                    /** @description when it happened; now where nobody says */
                    when?: string;
                    /** @description a fact from outside: written down even if not planned so */
                    reported?: boolean;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeEmpty: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the journey it is fetched for, which gets its number */
                    for?: string;
                    /** @description when it happened; now where nobody says */
                    when?: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEmpties: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string;
                        units: number;
                        readonly depots: {
                            facility: string;
                            name: string;
                            /** @description 20-foot units that stand there */
                            teu: number;
                            /** @description that it has room for */
                            roomTeu: number;
                            readonly rows: {
                                sizeType: string;
                                /** @description a carrier, or the owner code where none is known by it; absent without a number */
                                owner?: string;
                                ownerName?: string;
                                units: number;
                                /** @description of these, booked without goods to go elsewhere */
                                goOn: number;
                                longestDays: number;
                                readonly which: {
                                    unit: string;
                                    number?: string;
                                    days: number;
                                }[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStreetTurns: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string;
                        savedKm: number;
                        readonly turns: {
                            /** @description the journey that ends with the empty */
                            unit: string;
                            number?: string;
                            sizeType: string;
                            carrier?: string;
                            from: string;
                            available: string;
                            /** @description somebody has said that it is empty; else it is expected to be */
                            sure: boolean;
                            /** @description the journey that needs one */
                            for: string;
                            to: string;
                            needed: string;
                            slackHours: number;
                            /** @description by which it would go otherwise */
                            depot: string;
                            /** @description by truck, estimated from where the places lie */
                            km: number;
                            savedKm: number;
                        }[];
                        /** @description there are too many to look at all */
                        cut: boolean;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEmptyMoves: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string;
                        until: string;
                        readonly balances: {
                            depot: string;
                            /** @description length, height and kind: 40 high dry */
                            type: string;
                            /** @description absent: of nobody known, and wanted of anybody */
                            carrier?: string;
                            carrierName?: string;
                            stock: number;
                            /** @description booked to go elsewhere */
                            leaving: number;
                            /** @description booked to come */
                            coming: number;
                            /** @description from consignees */
                            returning: number;
                            wanted: number;
                            /** @description what it gets of other carriers there for wishes that anybody meets; below 0 what it gives so */
                            shared: number;
                            /** @description below 0: so many are lacking */
                            surplus: number;
                            /** @description when the first is wanted */
                            first?: string;
                        }[];
                        readonly moves: {
                            from: string;
                            to: string;
                            type: string;
                            /** @description absent: of nobody known, and wanted of anybody */
                            carrier?: string;
                            carrierName?: string;
                            count: number;
                            /** @description by truck, estimated from where the places lie */
                            km: number;
                            /** @description the body of `POST /v1/bookings` that has them carried */
                            booking: {
                                id: string;
                                customer: string;
                                origin: string;
                                destination: string;
                                carrier?: string;
                                ready: string;
                                due: string;
                                /** @enum {boolean} */
                                laden: false;
                                readonly goods: unknown[];
                                readonly units: {
                                    sizeType: string;
                                    grossKg: number;
                                    tareKg: number;
                                }[];
                            };
                        }[];
                        /** @description what no depot has to give */
                        lacking: number;
                        /** @description there are too many to look at all */
                        cut: boolean;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    holdUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "customs" | "inspection" | "phytosanitary" | "unpaid" | "damaged" | "dangerous-goods-papers" | "plan";
                    /** @description text in one line */
                    owner: string;
                    /** @description text in one line */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hold: string;
                    /** @description text in one line */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description unit number of ISO 6346 */
                    number?: string;
                    grossKg?: number;
                    tareKg?: number;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description a journey (BOOKING.1), or a unit number for its present journey */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description its version in the ledger */
                    corrects: number;
                    /** @description text in one line */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRisks: {
        parameters: {
            query?: {
                limit?: number;
                /** @description the `next` of the page before */
                after?: string;
                /** @description the worst reason; at-risk: all that have a plan */
                code?: "at-risk" | "no-plan" | "misdirected" | "missed" | "crowded" | "held" | "cut-off" | "late";
                /** @description why it has no plan */
                reason?: "no-route" | "goods-not-accepted" | "mode-not-allowed" | "too-heavy" | "arrives-too-late" | "spoils" | "full" | "too-dear" | "amended" | "closed" | "embargoed" | "not-yet-planned";
                /** @description any part of a number, journey, booking or customer */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        outlook: {
                            /** @description when all units were last looked at, UTC */
                            asOf: string;
                            /** @description planned or on their way */
                            units: number;
                            /** @description at risk with a plan */
                            atRisk: number;
                            withoutPlan: number;
                            /** @description by the worst reason of each unit */
                            counts: {
                                [key: string]: number;
                            };
                            /** @description units without plan by the first reason */
                            reasons: {
                                [key: string]: number;
                            };
                            /** @description units that have yet to arrive by whole days beyond due, negative is early; -14 and 14 hold all beyond */
                            readonly lateness: {
                                days: number;
                                units: number;
                            }[];
                            /** @description when the first of what can still be averted must be done, UTC: a gate-in, or the release of a hold */
                            soonest?: string;
                            /** @description departures to come that are full on some segment */
                            full: number;
                            /** @description units that found no space on them */
                            displaced: number;
                        };
                        /** @description rows of all pages */
                        total: number;
                        readonly rows: {
                            unit: string;
                            number?: string;
                            booking: string;
                            customer: string;
                            origin: string;
                            destination: string;
                            due: string;
                            /** @description why it is at risk, the worst first */
                            readonly codes: ("no-plan" | "misdirected" | "missed" | "crowded" | "held" | "cut-off" | "late")[];
                            /** @description where more is taken than a disruption leaves */
                            crowding?: string;
                            said?: components["schemas"]["Said"];
                            /** @enum {string} */
                            status: "booked" | "planned" | "no-plan" | "in-yard" | "aboard" | "out" | "delivered" | "cancelled" | "under-way" | "arrived" | "misdirected" | "missed";
                            /** @description a facility or a departure */
                            at?: string;
                            next?: {
                                what: string;
                                at?: string;
                                departure?: string;
                                by?: string;
                            };
                            eta?: {
                                arrival: string;
                                /** @enum {string} */
                                is: "planned" | "estimated" | "actual";
                                source: string;
                            };
                            /** @description minutes beyond due; negative is early */
                            late?: number;
                            readonly holds: string[];
                            readonly refusals: {
                                code: string;
                                detail: string;
                                said?: components["schemas"]["Said"];
                            }[];
                            synthetic: boolean;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBoard: {
        parameters: {
            query?: {
                /** @description 2026-12-01; today where nobody says */
                day?: string;
                /** @description how many days from that one */
                days?: number;
                /** @description one facility; all of the hub where nobody says */
                at?: string;
                /** @description also trucks and shuttles */
                onDemand?: string;
                /** @description each row with all calls of its departure */
                calls?: string;
            };
            header?: {
                /** @description the ETag of what was read last; 304 where that is still so */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        day: string;
                        days: number;
                        readonly rows: {
                            departure: string;
                            service: string;
                            /** @enum {string} */
                            mode: "sea" | "rail" | "road" | "air" | "barge";
                            family: string;
                            /** @enum {string} */
                            direction: "departs" | "arrives";
                            at: string;
                            /** @description where it goes, or where it comes from */
                            other: string;
                            otherName: string;
                            /** @description where it calls on the way there, or on the way from there */
                            readonly via: string[];
                            planned: string;
                            now: string;
                            /** @enum {string} */
                            is: "planned" | "estimated" | "actual";
                            delayMinutes: number;
                            /**
                             * @description as seen from the facility; loading: units are on it, or it stands there
                             * @enum {string}
                             */
                            stage: "planned" | "loading" | "gone" | "under-way" | "arrived";
                            /** @description units on it now, wherever they got on */
                            aboard: number;
                            /** @description absent when nothing is known beyond the timetable */
                            asOf?: string;
                            /** @description who or what said the latest of that */
                            source?: string;
                            /** @description what moves it, or (stops) keeps it from coming here or from going on */
                            disruption?: {
                                id: string;
                                name: string;
                                stops: boolean;
                            };
                            /** @description on the segment that leaves from, or comes to, the facility */
                            load: {
                                teu: number;
                                kg: number;
                                plugs: number;
                            };
                            capacity: {
                                teu: number;
                                kg: number;
                                plugs: number;
                            };
                            /** @description kept for quotes there, beside the load */
                            reserved?: {
                                teu: number;
                                kg: number;
                                plugs: number;
                            };
                            cutOffs?: {
                                delivery: string;
                                reefer: string;
                                dangerous: string;
                                documents: string;
                            };
                            /** @description all calls of the departure, where they are asked for */
                            readonly calls?: {
                                facility: string;
                                arrives?: {
                                    planned: string;
                                    now: string;
                                    /** @enum {string} */
                                    is: "planned" | "estimated" | "actual";
                                };
                                departs?: {
                                    planned: string;
                                    now: string;
                                    /** @enum {string} */
                                    is: "planned" | "estimated" | "actual";
                                };
                            }[];
                        }[];
                        synthetic: boolean;
                    };
                };
            };
            /** @description What was read last is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDeparture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description such as CQ-DOS-2026-12-02-1 */
                departure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        departure: string;
                        service: string;
                        name: string;
                        /** @enum {string} */
                        mode: "sea" | "rail" | "road" | "air" | "barge";
                        readonly calls: {
                            call: number;
                            facility: string;
                            name: string;
                            arrives?: {
                                planned: string;
                                now: string;
                                /** @enum {string} */
                                is: "planned" | "estimated" | "actual";
                            };
                            departs?: {
                                planned: string;
                                now: string;
                                /** @enum {string} */
                                is: "planned" | "estimated" | "actual";
                            };
                            /** @description until the next call */
                            load?: {
                                teu: number;
                                kg: number;
                                plugs: number;
                            };
                            capacity?: {
                                teu: number;
                                kg: number;
                                plugs: number;
                            };
                            /** @description kept for quotes, beside the load */
                            reserved?: {
                                teu: number;
                                kg: number;
                                plugs: number;
                            };
                        }[];
                        readonly units: {
                            unit: string;
                            number?: string;
                            sizeType: string;
                            grossKg: number;
                            from: number;
                            to?: number;
                            /** @enum {string} */
                            stage: "booked" | "planned" | "no-plan" | "in-yard" | "aboard" | "out" | "delivered" | "cancelled";
                            aboard: boolean;
                            holds: number;
                        }[];
                        asOf?: string;
                        /** @description the call it goes no further than, because of a disruption */
                        stoppedAt?: number;
                        /** @description those that stop or move it */
                        readonly disruptions: {
                            id: string;
                            name: string;
                        }[];
                        synthetic: boolean;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLoadPlan: {
        parameters: {
            query?: {
                /** @description where a train is loaded; its first call where nobody says */
                at?: string;
            };
            header?: never;
            path: {
                /** @description such as CQ-DOS-2026-12-02-1 */
                departure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        departure: string;
                        name: string;
                        facility: string;
                        facilityName: string;
                        departs: string;
                        /** @description when it left the last call at which it is loaded; its plan cannot be changed since */
                        departed?: string;
                        /** @description absent where the plan is made for whoever looks, and kept by nobody */
                        kept?: {
                            version: number;
                            changed: string;
                            changedBy: string;
                            released?: {
                                at: string;
                                by: string;
                                /** @description nobody has changed it since */
                                isCurrent: boolean;
                            };
                            /** @description units that were placed by hand */
                            byHand: number;
                            /** @description units on it that may not go by now, and limits that are broken since */
                            readonly stale: {
                                unit?: string;
                                number?: string;
                                /** @enum {string} */
                                code: "held" | "cancelled" | "moved-away" | "no-place" | "limits";
                                detail: string;
                                said?: components["schemas"]["Said"];
                            }[];
                        };
                        readonly wagons: {
                            position: number;
                            number: string;
                            type: string;
                            lengthMm: number;
                            /** @description kilograms */
                            tareKg: number;
                            /** @description kilograms */
                            grossKg: number;
                            /** @description kilograms */
                            grossMaxKg: number;
                            /** @description what an axle of each bogie bears, left to right */
                            readonly axlesKg: number[];
                            /** @description kilograms */
                            axleMaxKg: number;
                            readonly units: {
                                /** @description the first, second … for its length, from the left end */
                                place: number;
                                /** @description from the left end of the wagon */
                                startMm: number;
                                feet: number;
                                unit: string;
                                number?: string;
                                sizeType: string;
                                /** @description kilograms */
                                grossKg: number;
                                to: string;
                                needsPlug: boolean;
                                readonly dangerous: string[];
                                slot?: string;
                                /** @description what brings it, as long as it is there or still to come; where on that train it stands */
                                from?: {
                                    departure: string;
                                    wagon?: number;
                                    place?: number;
                                };
                                /** @description the departure on which it goes on */
                                onward?: string;
                                /** @description units upon it that do not go on this train */
                                reshuffles: number;
                                /** @description in the yard, or on the train already */
                                here: boolean;
                                /** @description what holds it, where it has its place on a kept plan all the same */
                                held?: string;
                                said?: components["schemas"]["Said"];
                                /** @enum {boolean} */
                                byHand?: true;
                            }[];
                        }[];
                        /** @description who stays behind, and why */
                        readonly left: {
                            unit: string;
                            number?: string;
                            sizeType: string;
                            /** @description kilograms */
                            grossKg: number;
                            /** @enum {string} */
                            code: "too-heavy" | "no-power" | "no-pins" | "train-full" | "goods-limit" | "segregation" | "wagon-limits" | "not-placed" | "held";
                            detail: string;
                            said?: components["schemas"]["Said"];
                        }[];
                        /** @description by which departures its units come, the earliest first; last who comes through the gate */
                        readonly comes: {
                            departure?: string;
                            name?: string;
                            /** @enum {string} */
                            mode?: "sea" | "rail" | "road" | "air" | "barge";
                            /** @description when it comes to this place, or leaves it */
                            at?: string;
                            /** @enum {string} */
                            is?: "planned" | "estimated" | "actual";
                            units: number;
                            teu: number;
                            /**
                             * @description whether the places of units on it are kept, or would be planned so now; absent where nobody knows
                             * @enum {string}
                             */
                            places?: "kept" | "planned";
                        }[];
                        /** @description by which departures they go on behind it; last whose journey ends there */
                        readonly goes: {
                            departure?: string;
                            name?: string;
                            /** @enum {string} */
                            mode?: "sea" | "rail" | "road" | "air" | "barge";
                            /** @description when it comes to this place, or leaves it */
                            at?: string;
                            /** @enum {string} */
                            is?: "planned" | "estimated" | "actual";
                            units: number;
                            teu: number;
                            /**
                             * @description whether the places of units on it are kept, or would be planned so now; absent where nobody knows
                             * @enum {string}
                             */
                            places?: "kept" | "planned";
                        }[];
                        /** @description of all that is loaded: by length, priority and lateness */
                        value: number;
                        /** @description no loading is worth more */
                        bound: number;
                        reshuffles: number;
                        totals: {
                            units: number;
                            teu: number;
                            /** @description kilograms */
                            goodsKg: number;
                            /** @description kilograms */
                            grossKg: number;
                            lengthM: number;
                            goodsMaxKg?: number;
                            grossMaxKg?: number;
                            lengthMaxM?: number;
                            /** @description on the train, and not in the yard yet */
                            awaited: number;
                            /** @description metres along the track from the trains that bring units, heads side by side; of those whose place is known */
                            carriedM?: number;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planLoading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description such as CQ-DOS-2026-12-02-1 */
                departure: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description where it is loaded; its first call where nobody says */
                    at?: string;
                    /** @description the train’s wagons in order; usual ones where nobody says */
                    wagons?: {
                        number: string;
                        /** @description a type of wagons.csv */
                        type: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        departure: string;
                        name: string;
                        facility: string;
                        facilityName: string;
                        departs: string;
                        /** @description when it left the last call at which it is loaded; its plan cannot be changed since */
                        departed?: string;
                        /** @description absent where the plan is made for whoever looks, and kept by nobody */
                        kept?: {
                            version: number;
                            changed: string;
                            changedBy: string;
                            released?: {
                                at: string;
                                by: string;
                                /** @description nobody has changed it since */
                                isCurrent: boolean;
                            };
                            /** @description units that were placed by hand */
                            byHand: number;
                            /** @description units on it that may not go by now, and limits that are broken since */
                            readonly stale: {
                                unit?: string;
                                number?: string;
                                /** @enum {string} */
                                code: "held" | "cancelled" | "moved-away" | "no-place" | "limits";
                                detail: string;
                                said?: components["schemas"]["Said"];
                            }[];
                        };
                        readonly wagons: {
                            position: number;
                            number: string;
                            type: string;
                            lengthMm: number;
                            /** @description kilograms */
                            tareKg: number;
                            /** @description kilograms */
                            grossKg: number;
                            /** @description kilograms */
                            grossMaxKg: number;
                            /** @description what an axle of each bogie bears, left to right */
                            readonly axlesKg: number[];
                            /** @description kilograms */
                            axleMaxKg: number;
                            readonly units: {
                                /** @description the first, second … for its length, from the left end */
                                place: number;
                                /** @description from the left end of the wagon */
                                startMm: number;
                                feet: number;
                                unit: string;
                                number?: string;
                                sizeType: string;
                                /** @description kilograms */
                                grossKg: number;
                                to: string;
                                needsPlug: boolean;
                                readonly dangerous: string[];
                                slot?: string;
                                /** @description what brings it, as long as it is there or still to come; where on that train it stands */
                                from?: {
                                    departure: string;
                                    wagon?: number;
                                    place?: number;
                                };
                                /** @description the departure on which it goes on */
                                onward?: string;
                                /** @description units upon it that do not go on this train */
                                reshuffles: number;
                                /** @description in the yard, or on the train already */
                                here: boolean;
                                /** @description what holds it, where it has its place on a kept plan all the same */
                                held?: string;
                                said?: components["schemas"]["Said"];
                                /** @enum {boolean} */
                                byHand?: true;
                            }[];
                        }[];
                        /** @description who stays behind, and why */
                        readonly left: {
                            unit: string;
                            number?: string;
                            sizeType: string;
                            /** @description kilograms */
                            grossKg: number;
                            /** @enum {string} */
                            code: "too-heavy" | "no-power" | "no-pins" | "train-full" | "goods-limit" | "segregation" | "wagon-limits" | "not-placed" | "held";
                            detail: string;
                            said?: components["schemas"]["Said"];
                        }[];
                        /** @description by which departures its units come, the earliest first; last who comes through the gate */
                        readonly comes: {
                            departure?: string;
                            name?: string;
                            /** @enum {string} */
                            mode?: "sea" | "rail" | "road" | "air" | "barge";
                            /** @description when it comes to this place, or leaves it */
                            at?: string;
                            /** @enum {string} */
                            is?: "planned" | "estimated" | "actual";
                            units: number;
                            teu: number;
                            /**
                             * @description whether the places of units on it are kept, or would be planned so now; absent where nobody knows
                             * @enum {string}
                             */
                            places?: "kept" | "planned";
                        }[];
                        /** @description by which departures they go on behind it; last whose journey ends there */
                        readonly goes: {
                            departure?: string;
                            name?: string;
                            /** @enum {string} */
                            mode?: "sea" | "rail" | "road" | "air" | "barge";
                            /** @description when it comes to this place, or leaves it */
                            at?: string;
                            /** @enum {string} */
                            is?: "planned" | "estimated" | "actual";
                            units: number;
                            teu: number;
                            /**
                             * @description whether the places of units on it are kept, or would be planned so now; absent where nobody knows
                             * @enum {string}
                             */
                            places?: "kept" | "planned";
                        }[];
                        /** @description of all that is loaded: by length, priority and lateness */
                        value: number;
                        /** @description no loading is worth more */
                        bound: number;
                        reshuffles: number;
                        totals: {
                            units: number;
                            teu: number;
                            /** @description kilograms */
                            goodsKg: number;
                            /** @description kilograms */
                            grossKg: number;
                            lengthM: number;
                            goodsMaxKg?: number;
                            grossMaxKg?: number;
                            lengthMaxM?: number;
                            /** @description on the train, and not in the yard yet */
                            awaited: number;
                            /** @description metres along the track from the trains that bring units, heads side by side; of those whose place is known */
                            carriedM?: number;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readStowPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description such as CQ-DOS-2026-12-02-1 */
                departure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        departure: string;
                        name: string;
                        /** @description when it left the last call at which it is loaded; its plan cannot be changed since */
                        departed?: string;
                        /** @description absent where the plan is made for whoever looks, and kept by nobody */
                        kept?: {
                            version: number;
                            changed: string;
                            changedBy: string;
                            released?: {
                                at: string;
                                by: string;
                                /** @description nobody has changed it since */
                                isCurrent: boolean;
                            };
                            /** @description units that were placed by hand */
                            byHand: number;
                            /** @description units on it that may not go by now, and limits that are broken since */
                            readonly stale: {
                                unit?: string;
                                number?: string;
                                /** @enum {string} */
                                code: "held" | "cancelled" | "moved-away" | "no-place" | "limits";
                                detail: string;
                                said?: components["schemas"]["Said"];
                            }[];
                        };
                        vessel: {
                            id: string;
                            name: string;
                            /** @description as long as a 20-foot unit, from the bow */
                            bays: number;
                            /** @description from port to starboard */
                            rows: number;
                            tiers: number;
                            /** @description tiers from the bottom that lie in the hold */
                            holdTiers: number;
                            plugs: number;
                            mark: string;
                        };
                        /** @description each call but the last, and how the barge lies behind it */
                        readonly calls: {
                            /** @description counted from 0 */
                            call: number;
                            facility: string;
                            facilityName: string;
                            departs: string;
                            loaded: number;
                            discharged: number;
                            /** @description units on board behind the call */
                            aboard: number;
                            /** @description kilograms */
                            grossKg: number;
                            plugs: number;
                            draughtM: number;
                            /** @description metacentric height: what rights it */
                            gmM: number;
                            /** @description positive to starboard, without ballast */
                            listDegrees: number;
                            /** @description positive by the stern, without ballast */
                            trimM: number;
                        }[];
                        readonly units: {
                            unit: string;
                            number?: string;
                            sizeType: string;
                            /** @description kilograms */
                            grossKg: number;
                            /** @description bay, row and tier as BAPLIE writes them */
                            cell: string;
                            /** @description from 1; of a unit longer than 20 feet the first of its two */
                            bay: number;
                            /** @description from 1, at port */
                            row: number;
                            /** @description from 1, at the bottom */
                            tier: number;
                            long: boolean;
                            /** @description counted from 0 */
                            from: number;
                            /** @description counted from 0 */
                            to: number;
                            toName: string;
                            needsPlug: boolean;
                            readonly dangerous: string[];
                            /** @description in the yard, or on board already */
                            here: boolean;
                            /** @description what holds it, where it has its place on a kept plan all the same */
                            held?: string;
                            said?: components["schemas"]["Said"];
                            /** @enum {boolean} */
                            byHand?: true;
                        }[];
                        /** @description who stays behind, and why */
                        readonly left: {
                            unit: string;
                            number?: string;
                            sizeType: string;
                            /** @description kilograms */
                            grossKg: number;
                            /** @enum {string} */
                            code: "too-heavy" | "no-power" | "no-cell" | "no-danger-bay" | "full" | "weight-limit" | "segregation" | "stability" | "not-placed" | "held";
                            detail: string;
                            said?: components["schemas"]["Said"];
                        }[];
                        /** @description of all that is stowed: by length, priority and lateness */
                        value: number;
                        /** @description no stowage is worth more */
                        bound: number;
                        totals: {
                            units: number;
                            teu: number;
                            /** @description kilograms */
                            grossKg: number;
                            /** @description stowed, and not there yet */
                            awaited: number;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planStowing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description such as CQ-DOS-2026-12-02-1 */
                departure: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description a barge of vessels.csv; the smallest that carries what the service sells where nobody says */
                    vessel?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        departure: string;
                        name: string;
                        /** @description when it left the last call at which it is loaded; its plan cannot be changed since */
                        departed?: string;
                        /** @description absent where the plan is made for whoever looks, and kept by nobody */
                        kept?: {
                            version: number;
                            changed: string;
                            changedBy: string;
                            released?: {
                                at: string;
                                by: string;
                                /** @description nobody has changed it since */
                                isCurrent: boolean;
                            };
                            /** @description units that were placed by hand */
                            byHand: number;
                            /** @description units on it that may not go by now, and limits that are broken since */
                            readonly stale: {
                                unit?: string;
                                number?: string;
                                /** @enum {string} */
                                code: "held" | "cancelled" | "moved-away" | "no-place" | "limits";
                                detail: string;
                                said?: components["schemas"]["Said"];
                            }[];
                        };
                        vessel: {
                            id: string;
                            name: string;
                            /** @description as long as a 20-foot unit, from the bow */
                            bays: number;
                            /** @description from port to starboard */
                            rows: number;
                            tiers: number;
                            /** @description tiers from the bottom that lie in the hold */
                            holdTiers: number;
                            plugs: number;
                            mark: string;
                        };
                        /** @description each call but the last, and how the barge lies behind it */
                        readonly calls: {
                            /** @description counted from 0 */
                            call: number;
                            facility: string;
                            facilityName: string;
                            departs: string;
                            loaded: number;
                            discharged: number;
                            /** @description units on board behind the call */
                            aboard: number;
                            /** @description kilograms */
                            grossKg: number;
                            plugs: number;
                            draughtM: number;
                            /** @description metacentric height: what rights it */
                            gmM: number;
                            /** @description positive to starboard, without ballast */
                            listDegrees: number;
                            /** @description positive by the stern, without ballast */
                            trimM: number;
                        }[];
                        readonly units: {
                            unit: string;
                            number?: string;
                            sizeType: string;
                            /** @description kilograms */
                            grossKg: number;
                            /** @description bay, row and tier as BAPLIE writes them */
                            cell: string;
                            /** @description from 1; of a unit longer than 20 feet the first of its two */
                            bay: number;
                            /** @description from 1, at port */
                            row: number;
                            /** @description from 1, at the bottom */
                            tier: number;
                            long: boolean;
                            /** @description counted from 0 */
                            from: number;
                            /** @description counted from 0 */
                            to: number;
                            toName: string;
                            needsPlug: boolean;
                            readonly dangerous: string[];
                            /** @description in the yard, or on board already */
                            here: boolean;
                            /** @description what holds it, where it has its place on a kept plan all the same */
                            held?: string;
                            said?: components["schemas"]["Said"];
                            /** @enum {boolean} */
                            byHand?: true;
                        }[];
                        /** @description who stays behind, and why */
                        readonly left: {
                            unit: string;
                            number?: string;
                            sizeType: string;
                            /** @description kilograms */
                            grossKg: number;
                            /** @enum {string} */
                            code: "too-heavy" | "no-power" | "no-cell" | "no-danger-bay" | "full" | "weight-limit" | "segregation" | "stability" | "not-placed" | "held";
                            detail: string;
                            said?: components["schemas"]["Said"];
                        }[];
                        /** @description of all that is stowed: by length, priority and lateness */
                        value: number;
                        /** @description no stowage is worth more */
                        bound: number;
                        totals: {
                            units: number;
                            teu: number;
                            /** @description kilograms */
                            grossKg: number;
                            /** @description stowed, and not there yet */
                            awaited: number;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keepLoading: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
                /** @description the ETag that was read */
                "if-match"?: string;
            };
            path: {
                /** @description such as CQ-DOS-2026-12-02-1 */
                departure: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description where a train is loaded; its first call where nobody says */
                    at?: string;
                    /** @description of a train; those that are kept, else usual ones, where nobody says */
                    wagons?: {
                        number: string;
                        /** @description a type of wagons.csv */
                        type: string;
                    }[];
                    /** @description of a barge; the one that is kept, else the usual one, where nobody says */
                    vessel?: string;
                    /**
                     * @description who keeps its place: those placed by hand, or all who may still go (then only free places are filled)
                     * @default by-hand
                     * @enum {string}
                     */
                    stay?: "by-hand" | "all";
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editLoading: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
                /** @description the ETag that was read */
                "if-match"?: string;
            };
            path: {
                /** @description such as CQ-DOS-2026-12-02-1 */
                departure: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description where a train is loaded; its first call where nobody says */
                    at?: string;
                    /** @description all done or none; a unit without place is taken off; two that change places are named together */
                    edits: {
                        /** @description its journey or its number */
                        unit: string;
                        /** @description from 1 */
                        wagon?: number;
                        /** @description the first, second … for its length, from the left end */
                        place?: number;
                        /** @description on a barge: bay, row and tier as BAPLIE writes them */
                        cell?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseLoading: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
                /** @description the ETag that was read */
                "if-match"?: string;
            };
            path: {
                /** @description such as CQ-DOS-2026-12-02-1 */
                departure: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description where a train is loaded; its first call where nobody says */
                    at?: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropLoading: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
                /** @description the ETag that was read */
                "if-match"?: string;
            };
            path: {
                /** @description such as CQ-DOS-2026-12-02-1 */
                departure: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description where a train is loaded; its first call where nobody says */
                    at?: string;
                    /** @description text in one line */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlaces: {
        parameters: {
            query?: {
                /** @description where a train is loaded; its first call where nobody says */
                at?: string;
            };
            header?: never;
            path: {
                /** @description such as CQ-DOS-2026-12-02-1 */
                departure: string;
                /** @description its journey or its number */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "train" | "barge";
                        departure: string;
                        unit: string;
                        /** @description the length of place it takes */
                        feet: number;
                        /** @description why it may go nowhere; absent where it is a question of the place */
                        objection?: string;
                        said?: components["schemas"]["Said"];
                        /** @description each place of a train by wagon and place, each cell of a barge by cell */
                        readonly spots: {
                            wagon?: number;
                            number?: string;
                            place?: number;
                            startMm?: number;
                            cell?: string;
                            bay?: number;
                            row?: number;
                            tier?: number;
                            /** @description why it may not go there; absent where it may */
                            objection?: string;
                            /** @description who stands there, where that is one: two change places where both are named in one edit */
                            occupant?: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSlots: {
        parameters: {
            query: {
                /** @description such as A */
                block: string;
            };
            header?: never;
            path: {
                /** @description facility id, such as CQ_TUA */
                facility: string;
                /** @description its journey or its number */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "yard";
                        facility: string;
                        unit: string;
                        feet: number;
                        /** @description why it may be put nowhere as things stand */
                        objection?: string;
                        said?: components["schemas"]["Said"];
                        /** @description the top of each stack */
                        readonly spots: {
                            slot: string;
                            bay: number;
                            row: number;
                            tier: number;
                            /**
                             * @description it stands there itself
                             * @enum {boolean}
                             */
                            own?: true;
                            /** @description why it may not be put there; absent where it may */
                            objection?: string;
                            said?: components["schemas"]["Said"];
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTraffic: {
        parameters: {
            query?: {
                /** @description the moment; now where nobody says */
                at?: string;
            };
            header?: {
                /** @description the ETag of what was read last; 304 where that is still so */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: string;
                        now: string;
                        /** @description that somebody reported or that units are booked on, the latest first */
                        readonly departures: {
                            departure: string;
                            service: string;
                            /** @enum {string} */
                            mode: "sea" | "rail" | "road" | "air" | "barge";
                            family: string;
                            origin: string;
                            destination: string;
                            /** @description the calls it is between; it stands at this one until it departs */
                            from: string;
                            to: string;
                            call: number;
                            standing: boolean;
                            /** @description from `from` */
                            departs: {
                                planned: string;
                                now: string;
                                /** @enum {string} */
                                is: "planned" | "estimated" | "actual";
                            };
                            /** @description at `to` */
                            arrives: {
                                planned: string;
                                now: string;
                                /** @enum {string} */
                                is: "planned" | "estimated" | "actual";
                            };
                            /**
                             * @description how sure it is that it is under way at this moment
                             * @enum {string}
                             */
                            is: "planned" | "estimated" | "actual";
                            /** @description beyond plan, at `to` */
                            delayMinutes: number;
                            /** @description until `to`; absent where runs share the space of their day */
                            load?: {
                                teu: number;
                                kg: number;
                                plugs: number;
                            };
                            capacity: {
                                teu: number;
                                kg: number;
                                plugs: number;
                            };
                            /** @description planned on it, or on it, until `to` */
                            units: number;
                            /** @description absent when nothing is known beyond the timetable */
                            asOf?: string;
                        }[];
                        /** @description how many others are under way by the timetable alone */
                        others: number;
                        readonly lines: {
                            from: string;
                            to: string;
                            /** @enum {string} */
                            mode: "sea" | "rail" | "road" | "air" | "barge";
                            /** @description booked to pass, on average of the week around the moment */
                            teuPerDay: number;
                            capacityTeuPerDay: number;
                            departuresPerDay: number;
                            readonly services: string[];
                        }[];
                        readonly borders: {
                            border: string;
                            from: string;
                            to: string;
                            /** @enum {string} */
                            mode: "sea" | "rail" | "road" | "air" | "barge";
                            /** @description departures with units that wait to pass */
                            readonly waiting: string[];
                            /** @description on those */
                            unitsWaiting: number;
                            /** @description units that have passed and wait for what takes them on */
                            unitsChanging: number;
                            /** @description mean of those that wait, from arrival to departure; absent without any */
                            waitMinutes?: number;
                            usualMinutes: number;
                        }[];
                        readonly disruptions: ({
                            /** @enum {string} */
                            kind: "late";
                            at: string;
                            readonly departures: string[];
                            units: number;
                            worstMinutes: number;
                        } | {
                            /** @enum {string} */
                            kind: "not-departed";
                            at: string;
                            readonly departures: string[];
                            units: number;
                            worstMinutes: number;
                        } | {
                            /** @enum {string} */
                            kind: "border";
                            at: string;
                            to: string;
                            waitMinutes: number;
                            usualMinutes: number;
                        } | {
                            /** @enum {string} */
                            kind: "not-running";
                            readonly services: string[];
                        })[];
                        synthetic: boolean;
                    };
                };
            };
            /** @description What was read last is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    depart: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description such as CQ-DOS-2026-12-02-1 */
                departure: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description facility id, such as CQ_TUA */
                    at: string;
                    /** @description when it happened; now where nobody says */
                    when?: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    arrive: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description such as CQ-DOS-2026-12-02-1 */
                departure: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description facility id, such as CQ_TUA */
                    at: string;
                    /** @description when it happened; now where nobody says */
                    when?: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    estimate: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                /** @description such as CQ-DOS-2026-12-02-1 */
                departure: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description facility id, such as CQ_TUA */
                    at: string;
                    /** @description ISO 8601 with its zone: 2026-12-01T08:00+08:00 */
                    arrival: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFull: {
        parameters: {
            query?: {
                mode?: "sea" | "rail" | "road" | "air" | "barge";
                /** @description only those that units were displaced from */
                displaced?: string;
                /** @description any part of a departure, a service or a place */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string;
                        currency: string;
                        readonly rows: {
                            /** @description the departure, or service and day where all runs of a day share their space */
                            run: string;
                            departure: string;
                            shared: boolean;
                            service: string;
                            name: string;
                            /** @enum {string} */
                            mode: "sea" | "rail" | "road" | "air" | "barge";
                            leaves: string;
                            readonly segments: {
                                call: number;
                                from: string;
                                fromName: string;
                                to: string;
                                toName: string;
                                leaves: string;
                                load: {
                                    teu: number;
                                    kg: number;
                                    plugs: number;
                                };
                                capacity: {
                                    teu: number;
                                    kg: number;
                                    plugs: number;
                                };
                                /**
                                 * @description what has run out; absent where there is space again
                                 * @enum {string}
                                 */
                                out?: "teu" | "weight" | "plugs";
                                /** @description units that lacked just this space */
                                lacking: number;
                            }[];
                            /** @description units that would have gone by it */
                            displaced: number;
                            /** @description what their itineraries cost above the best ones: money, time, lateness, carbon */
                            extra: number;
                            /** @description the money in that */
                            moreCost: number;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDisplaced: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description as `run` of /v1/full */
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: string;
                        currency: string;
                        readonly rows: {
                            unit: string;
                            number?: string;
                            booking: string;
                            customer: string;
                            extra: number;
                            moreCost: number;
                            /** @description planned arrival, UTC */
                            arrival: string;
                            /** @description minutes beyond due by its plan */
                            late: number;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDisruptions: {
        parameters: {
            query?: {
                all?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly rows: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "closed" | "embargo" | "reduced" | "delayed" | "dearer";
                            where: {
                                readonly borders?: string[];
                                readonly facilities?: string[];
                                readonly links?: {
                                    from: string;
                                    to: string;
                                }[];
                                readonly countries?: string[];
                                readonly services?: string[];
                                readonly families?: string[];
                                readonly modes?: ("sea" | "rail" | "road" | "air" | "barge")[];
                                readonly departures?: string[];
                            };
                            goods?: {
                                readonly hs?: string[];
                                readonly countries?: string[];
                            };
                            effect: {
                                capacity?: number;
                                delayHours?: number;
                                costPct?: number;
                                costPerUnit?: number;
                            };
                            /** @enum {string} */
                            severity: "low" | "medium" | "high";
                            note: string;
                            source: string;
                            from: string;
                            until?: string;
                            /** @enum {string} */
                            stands: "coming" | "now" | "over" | "withdrawn";
                            scenario?: string;
                            version: number;
                            recorded: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareDisruption: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description its id, of your making: ALA_W-2026-11-30 */
                    id: string;
                    /** @description text in one line */
                    name: string;
                    /**
                     * @description places: any of them; carriers: any of each that is given; both: these carriers there; nothing: everywhere
                     * @default {}
                     */
                    where?: {
                        borders?: string[];
                        /** @description nothing calls there or passes */
                        facilities?: string[];
                        /** @description from a place on the way to a later one, one direction */
                        links?: {
                            /** @description facility id, such as CQ_TUA */
                            from: string;
                            /** @description facility id, such as CQ_TUA */
                            to: string;
                        }[];
                        /** @description all places of a country */
                        countries?: string[];
                        services?: string[];
                        families?: string[];
                        modes?: ("sea" | "rail" | "road" | "air" | "barge")[];
                        departures?: string[];
                    };
                    /** @description only these goods are refused; the effect is then capacity 0 */
                    goods?: {
                        hs?: string[];
                        /** @description where the journey begins or ends */
                        countries?: string[];
                    };
                    effect: {
                        /** @description the share of space that is left: 0 is closed */
                        capacity?: number;
                        delayHours?: number;
                        /** @description per cent on top of the freight */
                        costPct?: number;
                        /** @description whole minor units of the currency beside it */
                        costPerUnit?: number;
                    };
                    /** @description ISO 8601 with its zone: 2026-12-01T08:00+08:00 */
                    from: string;
                    /** @description the first moment at which all is well again; absent where nobody knows */
                    until?: string;
                    /**
                     * @default medium
                     * @enum {string}
                     */
                    severity?: "low" | "medium" | "high";
                    /** @default  */
                    note?: string;
                    /** @default api */
                    source?: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listScenarios: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly rows: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "closed" | "embargo" | "reduced" | "delayed" | "dearer";
                            where: {
                                readonly borders?: string[];
                                readonly facilities?: string[];
                                readonly links?: {
                                    from: string;
                                    to: string;
                                }[];
                                readonly countries?: string[];
                                readonly services?: string[];
                                readonly families?: string[];
                                readonly modes?: ("sea" | "rail" | "road" | "air" | "barge")[];
                                readonly departures?: string[];
                            };
                            goods?: {
                                readonly hs?: string[];
                                readonly countries?: string[];
                            };
                            effect: {
                                capacity?: number;
                                delayHours?: number;
                                costPct?: number;
                                costPerUnit?: number;
                            };
                            /** @enum {string} */
                            severity: "low" | "medium" | "high";
                            note: string;
                            source: string;
                            /** @description how long it lasts; absent where nobody knows */
                            days?: number;
                            mark: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviseDisruption: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
                /** @description the ETag that was read */
                "if-match"?: string;
            };
            path: {
                disruption: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description text in one line */
                    name?: string;
                    /** @description places: any of them; carriers: any of each that is given; both: these carriers there; nothing: everywhere */
                    where?: {
                        borders?: string[];
                        /** @description nothing calls there or passes */
                        facilities?: string[];
                        /** @description from a place on the way to a later one, one direction */
                        links?: {
                            /** @description facility id, such as CQ_TUA */
                            from: string;
                            /** @description facility id, such as CQ_TUA */
                            to: string;
                        }[];
                        /** @description all places of a country */
                        countries?: string[];
                        services?: string[];
                        families?: string[];
                        modes?: ("sea" | "rail" | "road" | "air" | "barge")[];
                        departures?: string[];
                    };
                    /** @description only these goods are refused; the effect is then capacity 0 */
                    goods?: {
                        hs?: string[];
                        /** @description where the journey begins or ends */
                        countries?: string[];
                    };
                    effect?: {
                        /** @description the share of space that is left: 0 is closed */
                        capacity?: number;
                        delayHours?: number;
                        /** @description per cent on top of the freight */
                        costPct?: number;
                        /** @description whole minor units of the currency beside it */
                        costPerUnit?: number;
                    };
                    /** @description ISO 8601 with its zone: 2026-12-01T08:00+08:00 */
                    from?: string;
                    /** @description null: nobody knows its end any more */
                    until?: string | null;
                    /** @enum {string} */
                    severity?: "low" | "medium" | "high";
                    note?: string;
                    source?: string;
                    /** @description text in one line */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endDisruption: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
                /** @description the ETag that was read */
                "if-match"?: string;
            };
            path: {
                disruption: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description text in one line */
                    reason: string;
                    /** @description ISO 8601 with its zone: 2026-12-01T08:00+08:00 */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawDisruption: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
                /** @description the ETag that was read */
                "if-match"?: string;
            };
            path: {
                disruption: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description text in one line */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description what was written to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: {
                            stream: string;
                            version: number;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rehearseReplan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ready: true;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewReplan: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        made: string;
                        expires: string;
                        /**
                         * @description open: may be approved; undoable: was, and nothing of it is sent yet; sent: done for good
                         * @enum {string}
                         */
                        stands: "open" | "expired" | "undoable" | "sent" | "undone";
                        undoUntil?: string;
                        /** @description a better plan is being looked for, and may be there until then: read again; absent: nobody looks any more */
                        betterBy?: string;
                        /** @description the better one that was found: a preview of its own */
                        better?: string;
                        /** @description units whose moves were approved */
                        readonly approved: string[];
                        /** @description of these, who stayed as approved when it was undone */
                        readonly kept?: string[];
                        readonly disruptions: {
                            id: string;
                            name: string;
                            version: number;
                        }[];
                        /** @description units that disruptions touch, those included that had better stay as they are */
                        affected: number;
                        readonly moved: {
                            unit: string;
                            booking: string;
                            customer: string;
                            /** @description departures ahead, before */
                            readonly from: string[];
                            /** @description departures ahead, after */
                            readonly to: string[];
                            readonly fromPlaces: string[];
                            readonly toPlaces: string[];
                            delayHours: number;
                            extraCost: number;
                            co2eKg: number;
                            late: boolean;
                            reason: string;
                            said?: components["schemas"]["Said"];
                        }[];
                        /** @description units for which there is no way */
                        readonly lost: {
                            unit: string;
                            booking: string;
                            customer: string;
                            reason: string;
                            said?: components["schemas"]["Said"];
                        }[];
                        /** @description what all moves cost more together */
                        cost: number;
                        currency: string;
                        co2eKg: number;
                        /** @description of all units planned anew: cost, carbon, time and lateness, and a penalty for each that is lost */
                        objective: number;
                        /** @description what that would be if nobody else were on the way: no plan can be below it */
                        bound: number;
                        /** @description (objective - bound) / bound */
                        gap: number;
                        /** @description until there was a plan that can be used */
                        usableSeconds: number;
                        /** @description until there was this one */
                        seconds: number;
                        /** @description seconds by what they went into */
                        spent: {
                            [key: string]: number;
                        };
                        /** @description `ok`, or what the independent checker found wrong: then nothing of it is taken over */
                        checker: "ok" | {
                            reason: string;
                            said?: components["schemas"]["Said"];
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReplan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                replan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        made: string;
                        expires: string;
                        /**
                         * @description open: may be approved; undoable: was, and nothing of it is sent yet; sent: done for good
                         * @enum {string}
                         */
                        stands: "open" | "expired" | "undoable" | "sent" | "undone";
                        undoUntil?: string;
                        /** @description a better plan is being looked for, and may be there until then: read again; absent: nobody looks any more */
                        betterBy?: string;
                        /** @description the better one that was found: a preview of its own */
                        better?: string;
                        /** @description units whose moves were approved */
                        readonly approved: string[];
                        /** @description of these, who stayed as approved when it was undone */
                        readonly kept?: string[];
                        readonly disruptions: {
                            id: string;
                            name: string;
                            version: number;
                        }[];
                        /** @description units that disruptions touch, those included that had better stay as they are */
                        affected: number;
                        readonly moved: {
                            unit: string;
                            booking: string;
                            customer: string;
                            /** @description departures ahead, before */
                            readonly from: string[];
                            /** @description departures ahead, after */
                            readonly to: string[];
                            readonly fromPlaces: string[];
                            readonly toPlaces: string[];
                            delayHours: number;
                            extraCost: number;
                            co2eKg: number;
                            late: boolean;
                            reason: string;
                            said?: components["schemas"]["Said"];
                        }[];
                        /** @description units for which there is no way */
                        readonly lost: {
                            unit: string;
                            booking: string;
                            customer: string;
                            reason: string;
                            said?: components["schemas"]["Said"];
                        }[];
                        /** @description what all moves cost more together */
                        cost: number;
                        currency: string;
                        co2eKg: number;
                        /** @description of all units planned anew: cost, carbon, time and lateness, and a penalty for each that is lost */
                        objective: number;
                        /** @description what that would be if nobody else were on the way: no plan can be below it */
                        bound: number;
                        /** @description (objective - bound) / bound */
                        gap: number;
                        /** @description until there was a plan that can be used */
                        usableSeconds: number;
                        /** @description until there was this one */
                        seconds: number;
                        /** @description seconds by what they went into */
                        spent: {
                            [key: string]: number;
                        };
                        /** @description `ok`, or what the independent checker found wrong: then nothing of it is taken over */
                        checker: "ok" | {
                            reason: string;
                            said?: components["schemas"]["Said"];
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveReplan: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                replan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description only these; all where nobody says */
                    units?: string[];
                    /** @description only moves that cost no more each, in whole currency */
                    maxExtraCost?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        approved: number;
                        /** @description had changed, or found no space any more */
                        readonly refused: {
                            unit: string;
                            code: string;
                        }[];
                        /** @description nothing is sent to webhooks before */
                        undoUntil: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoReplan: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                replan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description units that go as they did before */
                        undone: number;
                        /** @description units that stay as approved: they, or others of their booking, have moved on, or found no way back */
                        readonly kept: {
                            unit: string;
                            code: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPrices: {
        parameters: {
            query?: {
                /** @description only departures on ways from here; with `to` */
                from?: string;
                /** @description facility id, such as CQ_TUA */
                to?: string;
                /** @description leaving within so many days */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the run that found them; absent where none has asked */
                        plan?: string;
                        asOf?: string;
                        currency: string;
                        readonly rows: {
                            departure: string;
                            service: string;
                            name: string;
                            /** @enum {string} */
                            mode: "sea" | "rail" | "road" | "air" | "barge";
                            from: string;
                            fromName: string;
                            to: string;
                            toName: string;
                            leaves: string;
                            /** @description minor units of the currency */
                            perTeu: number;
                            /** @description minor units of the currency */
                            perTonne: number;
                            /** @description minor units of the currency */
                            perPlug: number;
                            /** @description on all these segments */
                            freeTeu: number;
                            capacityTeu: number;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlans: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly rows: {
                            plan: string;
                            recorded: string;
                            units: number;
                            planned: number;
                            late: number;
                            unplanned: number;
                            refused: number;
                            cost: number;
                            currency: string;
                            co2eKg: number;
                            objective: number;
                            bound: number;
                            work: number;
                            seconds?: number;
                            /**
                             * @description a plan the checker objects to is never taken over, and leaves no row
                             * @enum {string}
                             */
                            checker: "ok";
                        }[];
                        /** @description where the next page begins; absent at the end */
                        next?: string;
                        /** @description queued or being made, whoever has started them */
                        readonly underWay: {
                            id: string;
                            /** @enum {string} */
                            state: "queued" | "running" | "done" | "stopped" | "failed";
                            /** @description somebody has asked it to stop, and it has not yet */
                            stopping?: boolean;
                            days?: number;
                            all?: boolean;
                            weights?: {
                                time: number;
                                carbon: number;
                                late: number;
                            };
                            /** @description made to be looked at; nothing is written */
                            preview?: boolean;
                            started?: string;
                            ended?: string;
                            progress?: {
                                what: string;
                                done: number;
                                of: number;
                            };
                            report?: {
                                plan: string;
                                units: number;
                                planned: number;
                                late: number;
                                unplanned: number;
                                /** @description had moved on, or lost their space, by the time the plan was taken over, or it was stopped before */
                                refused: number;
                                reasons: {
                                    [key: string]: number;
                                };
                                cost: number;
                                currency: string;
                                co2eKg: number;
                                objective: number;
                                /** @description no plan can be below this */
                                bound: number;
                                gap: number;
                                seconds: number;
                                work: number;
                                /** @description `ok`, or what the independent checker found wrong: then nothing of it is taken over */
                                checker: "ok" | {
                                    reason: string;
                                    said?: components["schemas"]["Said"];
                                }[];
                                /** @description what was taken over */
                                changes: {
                                    /** @description had no plan and have one now */
                                    planned: {
                                        count: number;
                                        readonly units: string[];
                                    };
                                    /** @description have another plan than before */
                                    moved: {
                                        count: number;
                                        readonly units: string[];
                                    };
                                    /** @description arrive late by their new plan, and did not before */
                                    late: {
                                        count: number;
                                        readonly units: string[];
                                    };
                                    /** @description had a plan and have none any more */
                                    lost: {
                                        count: number;
                                        readonly units: string[];
                                    };
                                };
                                /** @description the plan as it stands, and the one that was made and not taken over */
                                preview?: {
                                    /** @description from where units are; `meanDays` from ready to arrival */
                                    before: {
                                        units: number;
                                        cost: number;
                                        co2eKg: number;
                                        meanDays: number;
                                        late: number;
                                    };
                                    /** @description from where units are; `meanDays` from ready to arrival */
                                    after: {
                                        units: number;
                                        cost: number;
                                        co2eKg: number;
                                        meanDays: number;
                                        late: number;
                                    };
                                };
                                stopped?: {
                                    /** @enum {string} */
                                    during: "queued" | "searching" | "pricing" | "assigning" | "checking" | "writing";
                                    /** @description units whose plans had been taken over by then; those stand */
                                    taken: number;
                                };
                            };
                            /** @description why it failed */
                            problem?: string;
                            said?: components["schemas"]["Said"];
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description units that are ready within so many days
                     * @default 60
                     */
                    days?: number;
                    /**
                     * @description plan also those whose itinerary stands
                     * @default false
                     */
                    all?: boolean;
                    /** @description rounds in which space is given its price; 0 goes unit by unit */
                    rounds?: number;
                    /** @description begins nothing more to make the plan better after so long */
                    seconds?: number;
                    /** @description how many times as much as usual the plan minds them; 1 where one is absent */
                    weights?: {
                        /** @default 1 */
                        time?: number;
                        /** @default 1 */
                        carbon?: number;
                        /** @default 1 */
                        late?: number;
                    };
                    /** @description make the plan to be looked at beside the one that stands, and write nothing */
                    preview?: boolean;
                    /** @description the same after so much work, the `work` of an earlier report */
                    work?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        state: "queued" | "running" | "done" | "stopped" | "failed";
                        /** @description somebody has asked it to stop, and it has not yet */
                        stopping?: boolean;
                        days?: number;
                        all?: boolean;
                        weights?: {
                            time: number;
                            carbon: number;
                            late: number;
                        };
                        /** @description made to be looked at; nothing is written */
                        preview?: boolean;
                        started?: string;
                        ended?: string;
                        progress?: {
                            what: string;
                            done: number;
                            of: number;
                        };
                        report?: {
                            plan: string;
                            units: number;
                            planned: number;
                            late: number;
                            unplanned: number;
                            /** @description had moved on, or lost their space, by the time the plan was taken over, or it was stopped before */
                            refused: number;
                            reasons: {
                                [key: string]: number;
                            };
                            cost: number;
                            currency: string;
                            co2eKg: number;
                            objective: number;
                            /** @description no plan can be below this */
                            bound: number;
                            gap: number;
                            seconds: number;
                            work: number;
                            /** @description `ok`, or what the independent checker found wrong: then nothing of it is taken over */
                            checker: "ok" | {
                                reason: string;
                                said?: components["schemas"]["Said"];
                            }[];
                            /** @description what was taken over */
                            changes: {
                                /** @description had no plan and have one now */
                                planned: {
                                    count: number;
                                    readonly units: string[];
                                };
                                /** @description have another plan than before */
                                moved: {
                                    count: number;
                                    readonly units: string[];
                                };
                                /** @description arrive late by their new plan, and did not before */
                                late: {
                                    count: number;
                                    readonly units: string[];
                                };
                                /** @description had a plan and have none any more */
                                lost: {
                                    count: number;
                                    readonly units: string[];
                                };
                            };
                            /** @description the plan as it stands, and the one that was made and not taken over */
                            preview?: {
                                /** @description from where units are; `meanDays` from ready to arrival */
                                before: {
                                    units: number;
                                    cost: number;
                                    co2eKg: number;
                                    meanDays: number;
                                    late: number;
                                };
                                /** @description from where units are; `meanDays` from ready to arrival */
                                after: {
                                    units: number;
                                    cost: number;
                                    co2eKg: number;
                                    meanDays: number;
                                    late: number;
                                };
                            };
                            stopped?: {
                                /** @enum {string} */
                                during: "queued" | "searching" | "pricing" | "assigning" | "checking" | "writing";
                                /** @description units whose plans had been taken over by then; those stand */
                                taken: number;
                            };
                        };
                        /** @description why it failed */
                        problem?: string;
                        said?: components["schemas"]["Said"];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        state: "queued" | "running" | "done" | "stopped" | "failed";
                        /** @description somebody has asked it to stop, and it has not yet */
                        stopping?: boolean;
                        days?: number;
                        all?: boolean;
                        weights?: {
                            time: number;
                            carbon: number;
                            late: number;
                        };
                        /** @description made to be looked at; nothing is written */
                        preview?: boolean;
                        started?: string;
                        ended?: string;
                        progress?: {
                            what: string;
                            done: number;
                            of: number;
                        };
                        report?: {
                            plan: string;
                            units: number;
                            planned: number;
                            late: number;
                            unplanned: number;
                            /** @description had moved on, or lost their space, by the time the plan was taken over, or it was stopped before */
                            refused: number;
                            reasons: {
                                [key: string]: number;
                            };
                            cost: number;
                            currency: string;
                            co2eKg: number;
                            objective: number;
                            /** @description no plan can be below this */
                            bound: number;
                            gap: number;
                            seconds: number;
                            work: number;
                            /** @description `ok`, or what the independent checker found wrong: then nothing of it is taken over */
                            checker: "ok" | {
                                reason: string;
                                said?: components["schemas"]["Said"];
                            }[];
                            /** @description what was taken over */
                            changes: {
                                /** @description had no plan and have one now */
                                planned: {
                                    count: number;
                                    readonly units: string[];
                                };
                                /** @description have another plan than before */
                                moved: {
                                    count: number;
                                    readonly units: string[];
                                };
                                /** @description arrive late by their new plan, and did not before */
                                late: {
                                    count: number;
                                    readonly units: string[];
                                };
                                /** @description had a plan and have none any more */
                                lost: {
                                    count: number;
                                    readonly units: string[];
                                };
                            };
                            /** @description the plan as it stands, and the one that was made and not taken over */
                            preview?: {
                                /** @description from where units are; `meanDays` from ready to arrival */
                                before: {
                                    units: number;
                                    cost: number;
                                    co2eKg: number;
                                    meanDays: number;
                                    late: number;
                                };
                                /** @description from where units are; `meanDays` from ready to arrival */
                                after: {
                                    units: number;
                                    cost: number;
                                    co2eKg: number;
                                    meanDays: number;
                                    late: number;
                                };
                            };
                            stopped?: {
                                /** @enum {string} */
                                during: "queued" | "searching" | "pricing" | "assigning" | "checking" | "writing";
                                /** @description units whose plans had been taken over by then; those stand */
                                taken: number;
                            };
                        };
                        /** @description why it failed */
                        problem?: string;
                        said?: components["schemas"]["Said"];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        state: "queued" | "running" | "done" | "stopped" | "failed";
                        /** @description somebody has asked it to stop, and it has not yet */
                        stopping?: boolean;
                        days?: number;
                        all?: boolean;
                        weights?: {
                            time: number;
                            carbon: number;
                            late: number;
                        };
                        /** @description made to be looked at; nothing is written */
                        preview?: boolean;
                        started?: string;
                        ended?: string;
                        progress?: {
                            what: string;
                            done: number;
                            of: number;
                        };
                        report?: {
                            plan: string;
                            units: number;
                            planned: number;
                            late: number;
                            unplanned: number;
                            /** @description had moved on, or lost their space, by the time the plan was taken over, or it was stopped before */
                            refused: number;
                            reasons: {
                                [key: string]: number;
                            };
                            cost: number;
                            currency: string;
                            co2eKg: number;
                            objective: number;
                            /** @description no plan can be below this */
                            bound: number;
                            gap: number;
                            seconds: number;
                            work: number;
                            /** @description `ok`, or what the independent checker found wrong: then nothing of it is taken over */
                            checker: "ok" | {
                                reason: string;
                                said?: components["schemas"]["Said"];
                            }[];
                            /** @description what was taken over */
                            changes: {
                                /** @description had no plan and have one now */
                                planned: {
                                    count: number;
                                    readonly units: string[];
                                };
                                /** @description have another plan than before */
                                moved: {
                                    count: number;
                                    readonly units: string[];
                                };
                                /** @description arrive late by their new plan, and did not before */
                                late: {
                                    count: number;
                                    readonly units: string[];
                                };
                                /** @description had a plan and have none any more */
                                lost: {
                                    count: number;
                                    readonly units: string[];
                                };
                            };
                            /** @description the plan as it stands, and the one that was made and not taken over */
                            preview?: {
                                /** @description from where units are; `meanDays` from ready to arrival */
                                before: {
                                    units: number;
                                    cost: number;
                                    co2eKg: number;
                                    meanDays: number;
                                    late: number;
                                };
                                /** @description from where units are; `meanDays` from ready to arrival */
                                after: {
                                    units: number;
                                    cost: number;
                                    co2eKg: number;
                                    meanDays: number;
                                    late: number;
                                };
                            };
                            stopped?: {
                                /** @enum {string} */
                                during: "queued" | "searching" | "pricing" | "assigning" | "checking" | "writing";
                                /** @description units whose plans had been taken over by then; those stand */
                                taken: number;
                            };
                        };
                        /** @description why it failed */
                        problem?: string;
                        said?: components["schemas"]["Said"];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSecurity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description absent where nobody has looked yet */
                        report?: {
                            asOf: string;
                            /** @description the last planning run before it */
                            plan?: string;
                            /** @description each element is gone for so many days */
                            days: number;
                            currency: string;
                            /** @description the plan as it stands: units whose way ahead can still be changed */
                            base: {
                                units: number;
                                late: number;
                                cost: number;
                            };
                            /** @description the worst first */
                            readonly rows: {
                                element: string;
                                /** @enum {string} */
                                kind: "border" | "line" | "river" | "port" | "lock" | "terminal" | "family" | "country" | "scenario";
                                name: string;
                                /** @description what a disruption of it names, a part each */
                                readonly where?: {
                                    readonly borders?: string[];
                                    readonly facilities?: string[];
                                    readonly links?: {
                                        from: string;
                                        to: string;
                                    }[];
                                    readonly countries?: string[];
                                    readonly services?: string[];
                                    readonly families?: string[];
                                    readonly modes?: ("sea" | "rail" | "road" | "air" | "barge")[];
                                    readonly departures?: string[];
                                }[];
                                /** @description units that would go over it */
                                affected: number;
                                lostUnits: number;
                                /** @description late without it, and not with it */
                                lateUnits: number;
                                /** @description of those that find another way; whole minor units */
                                extraCost: number;
                                /** @description in the terms of the plan, with the penalty of each unit that is lost */
                                extraObjective: number;
                                /** @description by which the last of those affected arrives later */
                                recoveryDays: number;
                                seconds: number;
                                /** @description days a year it is closed, by the documented disruptions of the network */
                                perYear?: number;
                                /** @description what it is expected to cost in a year */
                                expectedPerYear?: number;
                            }[];
                            seconds: number;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startSecurity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description each element is gone for so many days
                     * @default 60
                     */
                    days?: number;
                    /** @description these scenarios of the network together, instead of every element once */
                    scenarios?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: {
                            asOf: string;
                            /** @description the last planning run before it */
                            plan?: string;
                            /** @description each element is gone for so many days */
                            days: number;
                            currency: string;
                            /** @description the plan as it stands: units whose way ahead can still be changed */
                            base: {
                                units: number;
                                late: number;
                                cost: number;
                            };
                            /** @description the worst first */
                            readonly rows: {
                                element: string;
                                /** @enum {string} */
                                kind: "border" | "line" | "river" | "port" | "lock" | "terminal" | "family" | "country" | "scenario";
                                name: string;
                                /** @description what a disruption of it names, a part each */
                                readonly where?: {
                                    readonly borders?: string[];
                                    readonly facilities?: string[];
                                    readonly links?: {
                                        from: string;
                                        to: string;
                                    }[];
                                    readonly countries?: string[];
                                    readonly services?: string[];
                                    readonly families?: string[];
                                    readonly modes?: ("sea" | "rail" | "road" | "air" | "barge")[];
                                    readonly departures?: string[];
                                }[];
                                /** @description units that would go over it */
                                affected: number;
                                lostUnits: number;
                                /** @description late without it, and not with it */
                                lateUnits: number;
                                /** @description of those that find another way; whole minor units */
                                extraCost: number;
                                /** @description in the terms of the plan, with the penalty of each unit that is lost */
                                extraObjective: number;
                                /** @description by which the last of those affected arrives later */
                                recoveryDays: number;
                                seconds: number;
                                /** @description days a year it is closed, by the documented disruptions of the network */
                                perYear?: number;
                                /** @description what it is expected to cost in a year */
                                expectedPerYear?: number;
                            }[];
                            seconds: number;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followChanges: {
        parameters: {
            query?: {
                /** @description a position; now where nobody says */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                limit?: number;
                /** @description the `next` of the page before */
                after?: string;
                booking?: string;
                customer?: string;
                /** @description kinds, with commas between */
                kind?: string;
                /** @description a planning run */
                plan?: string;
                /** @description today on the hub's clock, so many days or hours back, or a moment */
                since?: string;
                /** @description a position: only what came behind it */
                behind?: number;
                /** @description any part of the booking's reference or the customer */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly rows: {
                            id: string;
                            position: number;
                            /** @enum {string} */
                            kind: "no-plan" | "moved" | "late" | "held" | "alarm-raised" | "cancelled" | "reinstated" | "in-time" | "released" | "alarm-cleared" | "planned" | "delivered";
                            booking: string;
                            customer: string;
                            origin: string;
                            destination: string;
                            due: string;
                            at: string;
                            actor: string;
                            source: string;
                            plan?: string;
                            reason?: string;
                            readonly units: {
                                unit: string;
                                number?: string;
                                from?: {
                                    readonly departures: string[];
                                    arrival: string;
                                };
                                to?: {
                                    readonly departures: string[];
                                    arrival: string;
                                };
                                /** @description after minus before, minor units */
                                costDifference?: number;
                                co2eKgDifference?: number;
                                /** @description minutes beyond due; negative is early */
                                late?: number;
                                arrival?: string;
                                source?: string;
                                because?: {
                                    /** @enum {string} */
                                    code: "first" | "without-plan" | "amended" | "misdirected" | "left" | "closed" | "connection" | "withdrawn" | "full" | "disrupted" | "reopened" | "undone" | "replanned" | "chosen";
                                    /** @description the disruption that is behind it */
                                    disruption?: string;
                                    departure?: string;
                                    /** @description the departure that can no longer be reached */
                                    missed?: string;
                                };
                                readonly refusals?: {
                                    /** @enum {string} */
                                    code: "no-route" | "goods-not-accepted" | "mode-not-allowed" | "too-heavy" | "arrives-too-late" | "spoils" | "full" | "too-dear" | "amended" | "closed" | "embargoed";
                                    detail: string;
                                    said?: components["schemas"]["Said"];
                                }[];
                                /** @description of a reefer: those that were raised, or cleared */
                                readonly alarms?: {
                                    /** @enum {string} */
                                    kind: "deviation" | "set-point" | "unplugged" | "no-reading" | "check-overdue";
                                    since: string;
                                    /** @description kelvin for deviation and set-point, minutes for the others */
                                    value?: number;
                                    limit?: number;
                                }[];
                                hold?: {
                                    id: string;
                                    /** @enum {string} */
                                    kind?: "customs" | "inspection" | "phytosanitary" | "unpaid" | "damaged" | "dangerous-goods-papers" | "plan";
                                    owner?: string;
                                    reason: string;
                                };
                            }[];
                            currency: string;
                            synthetic: boolean;
                        }[];
                        /** @description where the next page begins; absent at the end */
                        next?: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countNotices: {
        parameters: {
            query?: {
                booking?: string;
                customer?: string;
                /** @description kinds, with commas between */
                kind?: string;
                /** @description a planning run */
                plan?: string;
                /** @description today on the hub's clock, so many days or hours back, or a moment */
                since?: string;
                /** @description a position: only what came behind it */
                behind?: number;
                /** @description any part of the booking's reference or the customer */
                q?: string;
            };
            header?: {
                /** @description the ETag of what was read last; 304 where that is still so */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kinds: {
                            [key: string]: number;
                        };
                        /** @description notices have been made up to here */
                        position: number;
                    };
                };
            };
            /** @description What was read last is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        position: number;
                        /** @enum {string} */
                        kind: "no-plan" | "moved" | "late" | "held" | "alarm-raised" | "cancelled" | "reinstated" | "in-time" | "released" | "alarm-cleared" | "planned" | "delivered";
                        booking: string;
                        customer: string;
                        origin: string;
                        destination: string;
                        due: string;
                        at: string;
                        actor: string;
                        source: string;
                        plan?: string;
                        reason?: string;
                        readonly units: {
                            unit: string;
                            number?: string;
                            from?: {
                                readonly departures: string[];
                                arrival: string;
                            };
                            to?: {
                                readonly departures: string[];
                                arrival: string;
                            };
                            /** @description after minus before, minor units */
                            costDifference?: number;
                            co2eKgDifference?: number;
                            /** @description minutes beyond due; negative is early */
                            late?: number;
                            arrival?: string;
                            source?: string;
                            because?: {
                                /** @enum {string} */
                                code: "first" | "without-plan" | "amended" | "misdirected" | "left" | "closed" | "connection" | "withdrawn" | "full" | "disrupted" | "reopened" | "undone" | "replanned" | "chosen";
                                /** @description the disruption that is behind it */
                                disruption?: string;
                                departure?: string;
                                /** @description the departure that can no longer be reached */
                                missed?: string;
                            };
                            readonly refusals?: {
                                /** @enum {string} */
                                code: "no-route" | "goods-not-accepted" | "mode-not-allowed" | "too-heavy" | "arrives-too-late" | "spoils" | "full" | "too-dear" | "amended" | "closed" | "embargoed";
                                detail: string;
                                said?: components["schemas"]["Said"];
                            }[];
                            /** @description of a reefer: those that were raised, or cleared */
                            readonly alarms?: {
                                /** @enum {string} */
                                kind: "deviation" | "set-point" | "unplugged" | "no-reading" | "check-overdue";
                                since: string;
                                /** @description kelvin for deviation and set-point, minutes for the others */
                                value?: number;
                                limit?: number;
                            }[];
                            hold?: {
                                id: string;
                                /** @enum {string} */
                                kind?: "customs" | "inspection" | "phytosanitary" | "unpaid" | "damaged" | "dangerous-goods-papers" | "plan";
                                owner?: string;
                                reason: string;
                            };
                        }[];
                        currency: string;
                        synthetic: boolean;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly rows: {
                            id: string;
                            url: string;
                            /** @description absent: all customers */
                            customer?: string;
                            /** @description absent: all kinds */
                            readonly kinds?: ("no-plan" | "moved" | "late" | "held" | "alarm-raised" | "cancelled" | "reinstated" | "in-time" | "released" | "alarm-cleared" | "planned" | "delivered")[];
                            paused: boolean;
                            pausedBecause?: string;
                            made: string;
                            waiting: number;
                            givenUp: number;
                            sent: number;
                        }[];
                        /** @description where the next page begins; absent at the end */
                        next?: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url: string;
                    /** @description only bookings of this customer */
                    customer?: string;
                    /** @description only these kinds of notices */
                    kinds?: ("no-plan" | "moved" | "late" | "held" | "alarm-raised" | "cancelled" | "reinstated" | "in-time" | "released" | "alarm-cleared" | "planned" | "delivered")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        url: string;
                        /** @description absent: all customers */
                        customer?: string;
                        /** @description absent: all kinds */
                        readonly kinds?: ("no-plan" | "moved" | "late" | "held" | "alarm-raised" | "cancelled" | "reinstated" | "in-time" | "released" | "alarm-cleared" | "planned" | "delivered")[];
                        paused: boolean;
                        pausedBecause?: string;
                        made: string;
                        waiting: number;
                        givenUp: number;
                        sent: number;
                        /** @description whsec_…: keep it now, it is not shown again */
                        secret: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url?: string;
                    /** @description null: all customers */
                    customer?: string | null;
                    /** @description null: all kinds */
                    kinds?: ("no-plan" | "moved" | "late" | "held" | "alarm-raised" | "cancelled" | "reinstated" | "in-time" | "released" | "alarm-cleared" | "planned" | "delivered")[] | null;
                    /** @description while it is paused, deliveries wait */
                    paused?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        url: string;
                        /** @description absent: all customers */
                        customer?: string;
                        /** @description absent: all kinds */
                        readonly kinds?: ("no-plan" | "moved" | "late" | "held" | "alarm-raised" | "cancelled" | "reinstated" | "in-time" | "released" | "alarm-cleared" | "planned" | "delivered")[];
                        paused: boolean;
                        pausedBecause?: string;
                        made: string;
                        waiting: number;
                        givenUp: number;
                        sent: number;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        url: string;
                        /** @description absent: all customers */
                        customer?: string;
                        /** @description absent: all kinds */
                        readonly kinds?: ("no-plan" | "moved" | "late" | "held" | "alarm-raised" | "cancelled" | "reinstated" | "in-time" | "released" | "alarm-cleared" | "planned" | "delivered")[];
                        paused: boolean;
                        pausedBecause?: string;
                        made: string;
                        waiting: number;
                        givenUp: number;
                        sent: number;
                        /** @description whsec_…: keep it now, it is not shown again */
                        secret: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description sent as webhook-id, the same each time */
                        id: string;
                        kind: string;
                        booking?: string;
                        notice?: string;
                        /** @enum {string} */
                        state: "waiting" | "sent" | "given-up";
                        attempts: number;
                        made: string;
                        tried?: string;
                        /** @description of the last answer; absent when there was none */
                        status?: number;
                        /** @description the beginning of the last answer, or why there was none */
                        answer?: string;
                        said?: components["schemas"]["Said"];
                        tookMs?: number;
                        /** @description when it is tried next */
                        next?: string;
                        /** @description the delivery of the same booking that has to go first */
                        behind?: string;
                        /** @description what is sent, to the byte */
                        body: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                limit?: number;
                /** @description the `next` of the page before */
                after?: string;
                state?: "waiting" | "sent" | "given-up";
            };
            header?: never;
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly rows: {
                            /** @description sent as webhook-id, the same each time */
                            id: string;
                            kind: string;
                            booking?: string;
                            notice?: string;
                            /** @enum {string} */
                            state: "waiting" | "sent" | "given-up";
                            attempts: number;
                            made: string;
                            tried?: string;
                            /** @description of the last answer; absent when there was none */
                            status?: number;
                            /** @description the beginning of the last answer, or why there was none */
                            answer?: string;
                            said?: components["schemas"]["Said"];
                            tookMs?: number;
                            /** @description when it is tried next */
                            next?: string;
                            /** @description the delivery of the same booking that has to go first */
                            behind?: string;
                            /** @description what is sent, to the byte */
                            body: string;
                        }[];
                        /** @description where the next page begins; absent at the end */
                        next?: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path: {
                webhook: string;
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description sent as webhook-id, the same each time */
                        id: string;
                        kind: string;
                        booking?: string;
                        notice?: string;
                        /** @enum {string} */
                        state: "waiting" | "sent" | "given-up";
                        attempts: number;
                        made: string;
                        tried?: string;
                        /** @description of the last answer; absent when there was none */
                        status?: number;
                        /** @description the beginning of the last answer, or why there was none */
                        answer?: string;
                        said?: components["schemas"]["Said"];
                        tookMs?: number;
                        /** @description when it is tried next */
                        next?: string;
                        /** @description the delivery of the same booking that has to go first */
                        behind?: string;
                        /** @description what is sent, to the byte */
                        body: string;
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importReadings: {
        parameters: {
            query?: {
                /** @description its name, for findings */
                file?: string;
                /** @description who or what has read them */
                by?: string;
            };
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description CSV with unit, at and at least one of supply_c, return_c, set_point_c, power */
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        read: number;
                        accepted: number;
                        refused: number;
                        /** @description units that have readings from it */
                        units: number;
                        readonly findings: {
                            /** @enum {string} */
                            severity: "error" | "warning";
                            file?: string;
                            line?: number;
                            field?: string;
                            value?: string;
                            reason: string;
                            said?: components["schemas"]["Said"];
                        }[];
                        readonly refusedLines: {
                            line: number;
                            raw: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importBookings: {
        parameters: {
            query?: {
                /** @description its name, for findings */
                file?: string;
            };
            header?: {
                /** @description new for each command, the same for each repeat; needed */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description CSV, see docs/bookings-format.md */
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        read: number;
                        accepted: number;
                        /** @description of the accepted: stood there already, word for word */
                        known: number;
                        refused: number;
                        /** @description the first hundred that stand now, in the order of the file */
                        readonly bookings: string[];
                        readonly findings: {
                            /** @enum {string} */
                            severity: "error" | "warning";
                            file?: string;
                            line?: number;
                            field?: string;
                            value?: string;
                            reason: string;
                            said?: components["schemas"]["Said"];
                        }[];
                        readonly refusedLines: {
                            line: number;
                            raw: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
