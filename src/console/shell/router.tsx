import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Failed } from '../parts/states.tsx';
import { Shell } from './shell.tsx';
import { inBoth, useWords } from './words.ts';

const words = inBoth(
  { none: 'There is no page at this address.', next: 'Choose one from the menu, or search with Ctrl K.' },
  { none: '此地址没有页面。', next: '请从菜单中选择，或按 Ctrl K 搜索。' },
);

function NoPage() {
  const w = useWords(words);
  return (
    <div className="state">
      <h1 className="state-title">{w.none}</h1>
      <p>{w.next}</p>
    </div>
  );
}

type Search = Readonly<Record<string, string | undefined>>;

/** What stands behind the question mark is text; each page reads what it knows of it. */
const texts = (search: Record<string, unknown>): Search =>
  Object.fromEntries(
    Object.entries(search)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [name, String(value)]),
  );

const root = createRootRoute({
  component: Shell,
  validateSearch: texts,
  notFoundComponent: NoPage,
  errorComponent: ({ error }) => <Failed error={error} />,
});

const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('../map/page.tsx'), 'MapPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/board',
    component: lazyRouteComponent(() => import('../board/page.tsx'), 'BoardPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/plan',
    component: lazyRouteComponent(() => import('../plan/page.tsx'), 'PlanPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/disruptions',
    component: lazyRouteComponent(() => import('../disrupt/page.tsx'), 'DisruptionsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/gate',
    component: lazyRouteComponent(() => import('../gate/page.tsx'), 'GatePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/yard',
    component: lazyRouteComponent(() => import('../yard/page.tsx'), 'YardPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/train',
    component: lazyRouteComponent(() => import('../train/page.tsx'), 'TrainPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/barge',
    component: lazyRouteComponent(() => import('../barge/page.tsx'), 'BargePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/jobs',
    component: lazyRouteComponent(() => import('../jobs/page.tsx'), 'JobsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reefers',
    component: lazyRouteComponent(() => import('../reefers/page.tsx'), 'ReefersPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/empties',
    component: lazyRouteComponent(() => import('../empties/page.tsx'), 'EmptiesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/bookings',
    component: lazyRouteComponent(() => import('../bookings/page.tsx'), 'BookingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/bookings/new',
    component: lazyRouteComponent(() => import('../bookings/new-page.tsx'), 'NewBookingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/bookings/$booking',
    component: lazyRouteComponent(() => import('../bookings/booking-page.tsx'), 'BookingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/track',
    component: lazyRouteComponent(() => import('../track/search-page.tsx'), 'TrackSearchPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/track/$unit',
    component: lazyRouteComponent(() => import('../track/page.tsx'), 'TrackPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/notices',
    component: lazyRouteComponent(() => import('../notices/page.tsx'), 'NoticesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings',
    component: lazyRouteComponent(() => import('../settings/page.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/about',
    component: lazyRouteComponent(() => import('../settings/about-page.tsx'), 'AboutPage'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  scrollRestoration: true,
  // Addresses that people can read and type: ?day=2026-12-01 and not ?day=%222026-12-01%22.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(
      Object.entries(search as Search).flatMap(([name, value]) =>
        value === undefined || value === '' ? [] : [[name, value]],
      ),
    ).toString();
    return text === '' ? '' : `?${text}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
