import { createTheme, type MantineColorsTuple, Modal } from '@mantine/core';

/** One accent, checked for 4.5:1 against both surfaces. */
const harbour: MantineColorsTuple = [
  '#e8f2fc',
  '#cfe2f7',
  '#9fc5ef',
  '#6ba6e6',
  '#428cde',
  '#2a7bd8',
  '#0b64bd',
  '#0a58a6',
  '#084c90',
  '#06407a',
];

export const theme = createTheme({
  colors: { harbour },
  primaryColor: 'harbour',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  defaultRadius: 6,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '20px' },
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '20px' }, h2: { fontSize: '15px' }, h3: { fontSize: '13px' } },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: { Modal: Modal.extend({ defaultProps: { lockScroll: false } }) }, // The page itself never scrolls.
});
