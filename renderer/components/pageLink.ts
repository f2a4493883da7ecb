import type { LinkProps } from '@tanstack/react-router';

/** Where something leads inside Penata; checked against the routes that exist. */
export type PageLink = Pick<LinkProps, 'to' | 'params' | 'search'>;
