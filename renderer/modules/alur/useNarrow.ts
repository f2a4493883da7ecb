import { useMediaQuery } from '@mantine/hooks';

/** True on a narrow window or at twice the size, where a table of five columns would be read by scrolling sideways. */
export const useNarrow = (): boolean => useMediaQuery('(width < 62rem)') ?? false;
