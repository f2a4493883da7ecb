import 'react';

// Custom properties set from the code ('--label-width'): React passes them on, its types do not know them.
declare module 'react' {
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
