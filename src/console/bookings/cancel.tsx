import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Failed } from '../parts/states.tsx';
import { toast } from '../parts/toast.tsx';
import { useLeaving } from '../shell/keys.ts';
import { useWords } from '../shell/words.ts';
import { bookingWords } from './booking-words.ts';
import { order } from './form.tsx';
import { cancelBooking, reinstateBooking } from './orders.ts';
import type { Booking } from './queries.ts';

/** Takes a booking back, with the reason; the toast takes that back. */
export function Cancel({ booking: { id, version }, close }: { readonly booking: Booking; readonly close: () => void }) {
  const w = useWords(bookingWords);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [failed, setFailed] = useState<unknown>(undefined);
  const [busy, setBusy] = useState(false);
  const queries = useQueryClient();
  const onKeyDown = useLeaving(close);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    setBusy(true);
    try {
      await cancelBooking(id, reason.trim(), version);
      close();
      toast({
        text: w.done.cancelled(id),
        undo: async () => {
          await reinstateBooking(id, w.undoReason);
          void queries.invalidateQueries();
          return w.done.reinstated(id);
        },
      });
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(false);
      void queries.invalidateQueries();
    }
  };
  return (
    <form className="form booking-form" noValidate onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <TextInput
        id="cancel-reason"
        data-autofocus
        autoFocus // It was opened to be typed into.
        label={w.cancelTitle}
        description={`${w.reasonHint} ${w.free}`}
        inputWrapperOrder={order}
        maxLength={200}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
        error={missing ? w.reasonMissing : undefined}
      />
      {failed === undefined ? null : <Failed error={failed} />}
      <div className="bookings-buttons">
        <Button size="xs" color="red" type="submit" loading={busy}>
          {w.cancelDo}
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          {w.never}
        </Button>
      </div>
    </form>
  );
}
