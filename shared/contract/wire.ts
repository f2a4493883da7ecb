/** What crosses between a page and a host, and between a host and the house. */
import type { Reply } from './errors.ts';

/** The page's request; the session stays with the host (cookie, or the window it belongs to). */
export interface PageRequest {
  operation: string;
  input: unknown;
}

/** What changed, without any content: a page that shows the topic asks again. */
export interface ChangeEvent {
  /** 'suratMasuk', 'alur', 'instansi', 'pekerjaan', … */
  topic: string;
  /** Row ids, when few; absent means "anything of this topic". */
  ids?: number[];
}

/** The only things a page gets from the desktop shell. */
export interface PenataBridge {
  call(request: PageRequest): Promise<Reply>;
  /** Returns the function that ends the subscription. */
  onEvent(listener: (event: ChangeEvent) => void): () => void;
  platform: 'desktop';
}
