/** Line drawings of 16 by 16, in the colour of the text beside them. They say nothing: the words beside them do. */
const paths = {
  rail: 'M4 2.5h8a1 1 0 0 1 1 1V10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V3.5a1 1 0 0 1 1-1ZM3 7h10M5 12l-1.5 2m7.5-2 1.5 2M5.5 9.5h.01m4.98 0h.01',
  barge: 'M2 9.5h12l-1.5 3h-9L2 9.5Zm2 0v-4h5v4m2-2.5h2M1 14.5q1.75-1 3.5 0t3.5 0 3.5 0 3.5 0',
  sea: 'M2 9l6-2.5L14 9l-1.5 4h-9L2 9Zm2-.9V4h8v4.1M8 1.5V4M1 14.5q1.75-1 3.5 0t3.5 0 3.5 0 3.5 0',
  road: 'M1.5 4h8v7h-8V4Zm8 2.5h3l2 2.5v2h-5M4.5 11a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8Zm7 0a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8Z',
  air: 'M8 1.5c.8 0 1.2.8 1.2 1.8v3l5 3.2v1.3L9.200 9.300v3l1.600 1.200v1L8 13.800l-2.800.7v-1l1.600-1.200v-3l-5 1.500V9.500l5-3.200v-3c0-1 .4-1.800 1.200-1.800Z',
  map: 'm1.500 3.500 4-1.500 5 1.500 4-1.500v10.500l-4 1.500-5-1.500-4 1.500V3.500Zm4-1.500v10.500m5-9v10.500',
  board: 'M2 3h12v10H2V3Zm0 3.300h12M2 9.700h12M6 3v10',
  plan: 'M3 12.500V9m4 3.500v-6m4 6V4M1.500 14h13M10 2.500l1-1 1 1',
  bookings: 'M3.500 1.500h9v13h-9v-13Zm2.500 3h4m-4 3h4m-4 3h2.500',
  track:
    'M8 14.500s4.500-4.300 4.500-8a4.500 4.500 0 0 0-9 0c0 3.700 4.500 8 4.500 8Zm0-6.200a1.800 1.800 0 1 0 0-3.600 1.800 1.800 0 0 0 0 3.600Z',
  notices:
    'M8 1.500a4 4 0 0 1 4 4c0 4 1.500 5 1.500 5.500h-11C2.500 10.500 4 9.500 4 5.500a4 4 0 0 1 4-4ZM6.500 13.500h3',
  settings: 'M2 4.500h7m3 0h2M2 11.500h2m3 0h7M9 2.800v3.400h3V2.800H9ZM4 9.800v3.400h3V9.800H4Z',
  cold: 'M8 1.500v13M2.400 4.750l11.200 6.500M13.600 4.750 2.400 11.250M6 2.500l2 1.500 2-1.500M6 13.500l2-1.500 2 1.500',
  search: 'M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2Zm3.600 8.600L14 14',
  close: 'm3.500 3.500 9 9m0-9-9 9',
  warn: 'M8 2 1.500 13.500h13L8 2Zm0 4.500v3.500m0 1.700v.1',
  clock: 'M8 1.800a6.200 6.200 0 1 1 0 12.400A6.200 6.200 0 0 1 8 1.800Zm0 2.700V8l2.500 1.700',
  check: 'm2.500 8.500 3.500 3.500 7.500-8',
  stop: 'M3.500 3.500h9v9h-9v-9Z',
  lock: 'M4 7h8v6.500H4V7Zm1.500 0V5a2.500 2.500 0 0 1 5 0v2',
  gate: 'M2.5 14V4.500h2.500V14M5 6.500l9 -3M5 8.500h1.500M1.500 14h13M13 10.500V14',
  jobs: 'M8 1.500v4.500m0 0a2.500 2.500 0 1 1-2.500 2.500M2.500 14h11M4 1.500h8',
  yard: 'M1.500 13.500h13M2.500 13.500v-4h5v4m1 0v-4h5v4m-8.500-4v-4h5v4',
  box: 'M1.500 4.500h13v7.500h-13V4.500ZM4.500 4.500V12m3.500-7.500V12m3.500-7.500V12',
  print: 'M4 5.500v-4h8v4M4 12H2V5.500h12V12h-2M4 9.500h8v5H4v-5Z',
  link: 'M6.500 9.500 9.500 6.500M7 4.500l1.800-1.800a2.700 2.700 0 0 1 3.900 3.900L11 8.300M9 11.500l-1.800 1.800a2.700 2.700 0 0 1-3.900-3.900L5 7.700',
  plus: 'M8 2.500v11M2.500 8h11',
  upload: 'M8 11V2.500M4.500 6 8 2.500 11.500 6M2.500 11v2.500h11V11',
  download: 'M8 2.500V11M4.500 7.500 8 11l3.500-3.500M2.500 11v2.500h11V11',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  left: 'M10 3 5 8l5 5',
  right: 'm6 3 5 5-5 5',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** The lines of a drawing, for who draws by themselves. */
export const iconPath = (name: IconName): string => paths[name];

export const isIcon = (name: string): name is IconName => Object.hasOwn(paths, name);
