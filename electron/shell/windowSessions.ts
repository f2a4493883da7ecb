/** Who is logged in at which window. The token lives here, in the main process; a page never sees it. */
import type { House, HouseReply } from '#electron/compose/house.ts';

export class WindowSessions {
  readonly #tokens = new Map<number, string>();
  #epoch = 0;

  /** Token of the window's session, if somebody is logged in there. */
  tokenOf(contentsId: number): string | undefined {
    return this.#tokens.get(contentsId);
  }

  /** Grows whenever sessions are ended from outside; a login that began before must not log anybody in afterwards. */
  get epoch(): number {
    return this.#epoch;
  }

  /**
   * Keeps or forgets the token as the house's reply says.
   * @param used token that the call was made with: only that one can have ended
   */
  apply(contentsId: number, session: HouseReply['session'], used: string | undefined): void {
    if (session === undefined) return;
    if (session !== 'ended') this.#tokens.set(contentsId, session.token);
    else if (this.#tokens.get(contentsId) === used) this.#tokens.delete(contentsId);
  }

  /** Ends the session of one window (it was closed). */
  async end(contentsId: number, house: House): Promise<void> {
    this.#epoch += 1;
    const token = this.#tokens.get(contentsId);
    if (token === undefined) return;
    // forgotten first: whatever the house answers, this window is logged out
    this.#tokens.delete(contentsId);
    await endSession(house, token);
  }

  /** Ends the session of every window (the screen was locked, the machine sleeps, nobody is there). Returns the windows that had one. */
  async endAll(house: House): Promise<number[]> {
    this.#epoch += 1;
    const ids = [...this.#tokens.keys()];
    await Promise.all(ids.map((id) => this.end(id, house)));
    return ids;
  }
}

/** Ends a session in the house, so that its token is worth nothing from now on. */
export async function endSession(house: House, token: string): Promise<void> {
  await house.call({ operation: 'sesi.keluar', input: {}, token, place: 'desktop' });
}
