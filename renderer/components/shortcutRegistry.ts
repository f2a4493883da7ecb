/**
 * All shortcuts that work right now. One listener for the whole page asks it what a key press means; the help overlay asks it what
 * there is. An open dialog is a layer: shortcuts of lower layers are mute until it closes. Within a layer the newest wins.
 */
import { type Chord, type KeyPress, matchesChord, parseChord, typesText } from './chord.ts';

export interface Shortcut {
  keys: string;
  /** What it does, as on its button: 'Simpan dan buka yang berikutnya'. */
  label: string;
  /** Heading in the help; shortcuts of one page stand together. */
  group: string;
  run: () => void;
  layer: number;
}

interface Entry extends Shortcut {
  chord: Chord;
}

export class ShortcutRegistry {
  #entries: Entry[] = [];
  readonly #layers: number[] = [];
  readonly #listeners = new Set<() => void>();
  #shown: readonly Shortcut[] = [];

  /** Returns the function that takes it off. @throws RangeError when the keys name no key */
  add(shortcut: Shortcut): () => void {
    const entry: Entry = { ...shortcut, chord: parseChord(shortcut.keys) };
    this.#entries.push(entry);
    this.#changed();
    return () => {
      this.#entries = this.#entries.filter((other) => other !== entry);
      this.#changed();
    };
  }

  /** A dialog came up; returns its layer number and the function that takes it down. */
  raise(): { layer: number; lower: () => void } {
    const layer = Math.max(0, ...this.#layers) + 1;
    this.#layers.push(layer);
    this.#changed();
    return {
      layer,
      lower: () => {
        const at = this.#layers.indexOf(layer);
        if (at >= 0) this.#layers.splice(at, 1);
        this.#changed();
      },
    };
  }

  /** The layer that works now. */
  get top(): number {
    return Math.max(0, ...this.#layers);
  }

  /**
   * The shortcut that this press means, if any. `typing`: the focus is in a field that takes text. `top`: the layer that worked when the
   * key went down (Esc may have closed a dialog since).
   */
  find(press: KeyPress, typing: boolean, top = this.top): Shortcut | undefined {
    return this.#entries.findLast(
      (entry) => entry.layer === top && matchesChord(press, entry.chord) && !(typing && typesText(entry.chord)),
    );
  }

  /** What works now, oldest first, without those that a newer one with the same keys hides. The same array until something changes. */
  readonly shown = (): readonly Shortcut[] => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #changed(): void {
    const newest = new Map<string, Entry>();
    for (const entry of this.#entries) newest.set(`${entry.layer} ${entry.keys}`, entry);
    this.#shown = this.#entries.filter((entry) => newest.get(`${entry.layer} ${entry.keys}`) === entry);
    for (const listener of this.#listeners) listener();
  }
}

export const shortcuts = new ShortcutRegistry();

/** Whether the element takes typed text, so that plain letters belong to it. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  const without = ['button', 'checkbox', 'radio', 'file', 'submit', 'reset', 'range'];
  return target instanceof HTMLInputElement && !without.includes(target.type);
}
