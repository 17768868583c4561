import { createTheme, type MantineColorsTuple } from '@mantine/core';

// The same ten shades as --cm-brand-0 … 9 and --cm-ink-0 … 9 in ui/styles/tokens.css.
const brand: MantineColorsTuple = [
  '#edf5f5',
  '#d8e9ea',
  '#b3d3d6',
  '#85b7bc',
  '#55979e',
  '#2f7a83',
  '#14636b',
  '#0d5057',
  '#0a3d43',
  '#072a2f',
];
const ink: MantineColorsTuple = [
  '#ffffff',
  '#f4f7f7',
  '#eaefef',
  '#d9e1e2',
  '#bcc8ca',
  '#77888b',
  '#516367',
  '#37484c',
  '#1f2f33',
  '#101d20',
];

export const theme = createTheme({
  colors: { brand, gray: ink },
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 4 },
  fontFamily: 'var(--cm-font)',
  defaultRadius: 8,
  respectReducedMotion: true,
});
