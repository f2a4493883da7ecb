/** Key chords as they are written in the code ('Ctrl+Enter', '?', 'Alt+Z') and shown on the page ('Ctrl ↵'). */
export interface Chord {
  /** `KeyboardEvent.key`, lower case for letters. */
  key: string;
  ctrl: boolean;
  alt: boolean;
  /** Undefined when the character itself decides ('?' needs Shift on some keyboards and not on others). */
  shift: boolean | undefined;
}

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** 'Space' is the space bar. @throws RangeError when the text names no key */
export function parseChord(text: string): Chord {
  const parts = text === '+' ? ['+'] : text.split('+').map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  const key = last === 'Space' ? ' ' : last;
  if (key === '') throw new RangeError(`bukan tombol: ${JSON.stringify(text)}`);
  const held = new Set(parts.slice(0, -1).map((part) => part.toLowerCase()));
  const isCharacter = key.length === 1;
  const isLetter = /^[a-z]$/i.test(key);
  return {
    key: isCharacter ? key.toLowerCase() : key,
    ctrl: held.has('ctrl'),
    alt: held.has('alt'),
    shift: isCharacter && !isLetter ? undefined : held.has('shift'),
  };
}

/** Whether the pressed keys are the chord. The command key of a Mac counts as Ctrl. */
export function matchesChord(press: KeyPress, chord: Chord): boolean {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return (
    key === chord.key &&
    (press.ctrlKey || press.metaKey) === chord.ctrl &&
    press.altKey === chord.alt &&
    (chord.shift === undefined || press.shiftKey === chord.shift)
  );
}

/** True for a chord that belongs to a field when it has the focus (a character, Esc that undoes there): it must not fire then. */
export const typesText = (chord: Chord): boolean => !chord.ctrl && !chord.alt && !/^F\d+$/.test(chord.key);

const SIGNS: Readonly<Record<string, string>> = {
  Enter: '↵',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Spasi',
  Delete: 'Del',
};

/** 'Ctrl+Enter' → ['Ctrl', '↵']. */
export function chordSigns(text: string): string[] {
  const chord = parseChord(text);
  const key = SIGNS[chord.key] ?? (chord.key.length === 1 ? chord.key.toUpperCase() : chord.key);
  return [...(chord.ctrl ? ['Ctrl'] : []), ...(chord.alt ? ['Alt'] : []), ...(chord.shift ? ['Shift'] : []), key];
}

/** For `aria-keyshortcuts`: 'Ctrl+Enter' → 'Control+Enter'. */
export function ariaChord(text: string): string {
  const chord = parseChord(text);
  const key = chord.key === ' ' ? 'Space' : chord.key.length === 1 ? chord.key.toUpperCase() : chord.key;
  return [
    ...(chord.ctrl ? ['Control'] : []),
    ...(chord.alt ? ['Alt'] : []),
    ...(chord.shift ? ['Shift'] : []),
    key,
  ].join('+');
}
