/** A bar with the time left on a terminal; on a pipe, nothing. */
export interface ProgressBar {
  show(what: string, done: number, of: number): void;
  end(): void;
}

const [width, labelWidth] = [30, 10];

export function progressBar(err: NodeJS.WriteStream, now: () => number): ProgressBar {
  let [label, started, shownAt] = ['', now(), 0];
  if (!err.isTTY) return { show: () => undefined, end: () => undefined };
  return {
    show(what, done, of) {
      if (what !== label) [label, started, shownAt] = [what, now(), 0];
      if (now() - shownAt < 100 && done < of) return;
      shownAt = now();
      const share = of === 0 ? 1 : done / of;
      const left = share > 0.02 ? `${Math.ceil((((now() - started) / share) * (1 - share)) / 1000)} s left` : '';
      const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░');
      const percent = String(Math.round(share * 100)).padStart(3);
      err.write(`\r${label.padEnd(labelWidth)} ${bar} ${percent} % ${left.padEnd(12)}`);
    },
    end() {
      err.write(`\r${' '.repeat(labelWidth + width + 22)}\r`);
    },
  };
}
