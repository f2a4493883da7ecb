/** app://penata/…: the built pages and nothing else. What a path means, and its bytes, are the same as in the browser host (compose/pages.ts). */
import { emptyAnswer, type PageResource, resolvePage, type Served, servePage } from '#electron/compose/pages.ts';
import { isAppUrl } from './origin.ts';

export type AppResource = PageResource | { kind: 'refused'; status: 400 | 403 | 404 | 405 };

/**
 * What a request to app:// means: GET only, our host only.
 * @param root absolute folder of the built pages
 */
export function resolveAppRequest(request: { url: string; method: string }, root: string): AppResource {
  if (request.method !== 'GET') return { kind: 'refused', status: 405 };
  if (!isAppUrl(request.url)) return { kind: 'refused', status: 403 };
  return resolvePage(rawPath(request.url), root);
}

/** The path as it was asked for: URL would fold encoded dots away before we could see them. */
function rawPath(address: string): string {
  const afterHost = address.slice(address.indexOf('://') + 3);
  const slash = afterHost.indexOf('/');
  const rest = slash === -1 ? '/' : afterHost.slice(slash);
  return rest.split(/[?#]/, 1)[0] as string;
}

/**
 * Answers one request with our own files only.
 * @param root absolute folder of the built pages
 */
export async function serveApp(request: { url: string; method: string }, root: string): Promise<Response> {
  const resource = resolveAppRequest(request, root);
  const served: Served = resource.kind === 'refused' ? emptyAnswer(resource.status) : await servePage(resource, root);
  return new Response(served.body, { status: served.status, headers: served.headers });
}
