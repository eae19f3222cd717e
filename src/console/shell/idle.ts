/** A button that may have nothing to do now: then it does nothing, and whoever pressed it still has the focus there. */
export const idleWhen = (isIdle: boolean, act: () => void) =>
  isIdle ? ({ 'aria-disabled': true, 'data-disabled': true } as const) : { onClick: act };
