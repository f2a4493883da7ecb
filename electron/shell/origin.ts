/** The one origin whose pages may talk to the house. Compared as parsed parts, never as a piece of text. */

export const APP_SCHEME = 'app';
export const APP_HOST = 'penata';
export const APP_START = `${APP_SCHEME}://${APP_HOST}/`;

/** True when the address is one of our own pages. */
export function isAppUrl(address: string | null | undefined): boolean {
  if (typeof address !== 'string') return false;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  return (
    url.protocol === `${APP_SCHEME}:` &&
    url.hostname === APP_HOST &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}
