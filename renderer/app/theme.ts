/** Mantine in the colours and the density of Penata. All colours come from tokens.css, so light and dark have one source. */
import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  InputWrapper,
  type MantineColorsTuple,
  Menu,
  ModalRoot,
  Tooltip,
} from '@mantine/core';

const biru: MantineColorsTuple = [
  '#e7f0fa',
  '#d3e3f4',
  '#b9d3ee',
  '#8db7e0',
  '#5f98d0',
  '#3a7bbd',
  '#1d5fa8',
  '#184f8c',
  '#133f70',
  '#0e2f54',
];
const merah: MantineColorsTuple = [
  '#fde8e6',
  '#f9d0cc',
  '#f2aaa4',
  '#ea827a',
  '#e0695f',
  '#d2463b',
  '#c5372d',
  '#a72d24',
  '#86241d',
  '#641b16',
];

/** Mantine's greys of the dark look, between `--ink` and `--bg`. */
const dark: MantineColorsTuple = [
  '#e4ebf2',
  '#c3cfdb',
  '#a3b3c3',
  '#8496a8',
  '#4a5c6f',
  '#3d5063',
  '#1d2833',
  '#18222c',
  '#131b23',
  '#10171e',
];

export const theme = createTheme({
  primaryColor: 'biru',
  primaryShade: 6,
  colors: { biru, merah, dark },
  fontFamily: '"Inter Variable", "Liberation Sans", Arial, sans-serif',
  fontFamilyMonospace: '"Liberation Mono", Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.84375rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.4', lg: '1.4', xl: '1.3' },
  spacing: { xs: '0.375rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.25rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '1rem' },
  defaultRadius: 'sm',
  headings: {
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.125rem', lineHeight: '1.3' },
      h2: { fontSize: '0.9375rem', lineHeight: '1.35' },
      h3: { fontSize: '0.84375rem', lineHeight: '1.4' },
      h4: { fontSize: '0.84375rem', lineHeight: '1.4' },
      h5: { fontSize: '0.75rem', lineHeight: '1.4' },
      h6: { fontSize: '0.75rem', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, props) =>
        props.size === 'compact-sm'
          ? { root: { '--button-height': '1.75rem', '--button-padding-x': '0.625rem', '--button-fz': '0.84375rem' } }
          : { root: { '--button-height': '2rem', '--button-padding-x': '0.75rem', '--button-fz': '0.84375rem' } },
    }),
    Input: Input.extend({
      vars: () => ({
        wrapper: {
          '--input-height': '2rem',
          '--input-fz': '0.84375rem',
          '--input-padding': '0.5rem',
          '--input-bd': 'var(--edge)',
          '--input-bg': 'var(--card)',
        },
      }),
    }),
    InputWrapper: InputWrapper.extend({
      // hints under the field, so that fields side by side stand in one line
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      vars: () => ({
        label: { '--input-label-size': '0.78125rem', '--input-asterisk-color': 'var(--late)' },
        error: { '--input-error-size': '0.78125rem' },
        success: {},
        description: { '--input-description-size': '0.75rem' },
      }),
    }),
    Menu: Menu.extend({
      // without the placeholder the first entry takes the focus, and a menu holds nothing but entries
      defaultProps: { shadow: 'md', withInitialFocusPlaceholder: false, transitionProps: { duration: 60 } },
    }),
    // what scrolls can be scrolled with the keyboard (WCAG 2.1.1)
    ScrollAreaAutosize: { defaultProps: { viewportProps: { tabIndex: 0 } } },
    ModalRoot: ModalRoot.extend({ defaultProps: { transitionProps: { duration: 80 } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 250, transitionProps: { duration: 60 } } }),
  },
});

const fromTokens = {
  '--mantine-color-body': 'var(--card)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--mute)',
  '--mantine-color-placeholder': 'var(--mute)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--late)',
  '--mantine-color-success': 'var(--ok)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-hover': 'var(--head)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-disabled': 'var(--off-soft)',
  '--mantine-color-disabled-color': 'var(--mute)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-biru-filled': 'var(--accent-fill)',
  '--mantine-color-biru-filled-hover': 'var(--accent-fill-hover)',
  '--mantine-color-biru-light': 'var(--accent-soft)',
  '--mantine-color-biru-light-hover': 'var(--accent-soft)',
  '--mantine-color-biru-light-color': 'var(--accent)',
  '--mantine-color-biru-text': 'var(--accent)',
  '--mantine-color-biru-outline': 'var(--accent)',
  '--mantine-color-merah-filled': 'var(--late-fill)',
  '--mantine-color-merah-filled-hover': 'var(--late-fill-hover)',
  '--mantine-color-merah-light': 'var(--late-soft)',
  '--mantine-color-merah-light-color': 'var(--late)',
  '--mantine-color-merah-text': 'var(--late)',
  '--mantine-primary-color-contrast': '#fff',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: fromTokens,
  dark: fromTokens,
});
