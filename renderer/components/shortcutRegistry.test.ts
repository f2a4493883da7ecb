import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ariaChord, chordSigns, matchesChord, parseChord, typesText } from './chord.ts';
import { ShortcutRegistry } from './shortcutRegistry.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
});

describe('chords', () => {
  it('match exactly what is written', () => {
    const chord = parseChord('Ctrl+Enter');
    expect(matchesChord(press('Enter', { ctrlKey: true }), chord)).toBe(true);
    expect(matchesChord(press('Enter', { metaKey: true }), chord)).toBe(true);
    expect(matchesChord(press('Enter'), chord)).toBe(false);
    expect(matchesChord(press('Enter', { ctrlKey: true, shiftKey: true }), chord)).toBe(false);
    expect(matchesChord(press('Enter', { ctrlKey: true, altKey: true }), chord)).toBe(false);
  });

  it('letters do not care about caps lock, signs do not care about Shift', () => {
    expect(matchesChord(press('K', { ctrlKey: true }), parseChord('Ctrl+K'))).toBe(true);
    expect(matchesChord(press('?', { shiftKey: true }), parseChord('?'))).toBe(true);
    expect(matchesChord(press('?'), parseChord('?'))).toBe(true);
  });

  it('show short signs and full names for screen readers', () => {
    expect(chordSigns('Ctrl+Enter')).toEqual(['Ctrl', '↵']);
    expect(chordSigns('Ctrl+Shift+p')).toEqual(['Ctrl', 'Shift', 'P']);
    expect(ariaChord('Ctrl+k')).toBe('Control+K');
  });

  it('know which of them type text', () => {
    expect(typesText(parseChord('?'))).toBe(true);
    expect(typesText(parseChord('Ctrl+K'))).toBe(false);
    expect(typesText(parseChord('F2'))).toBe(false);
  });

  it('refuse an empty key', () => {
    expect(() => parseChord('Ctrl+')).toThrow(RangeError);
    expect(parseChord('+').key).toBe('+');
    expect(() => parseChord(' ')).toThrow(RangeError);
    expect(parseChord('Space').key).toBe(' ');
    expect(chordSigns('Space')).toEqual(['Spasi']);
    expect(ariaChord('Space')).toBe('Space');
  });
});

describe('ShortcutRegistry', () => {
  const shortcut = (keys: string, run = () => {}, layer = 0) => ({
    keys,
    label: keys,
    group: 'Halaman ini',
    run,
    layer,
  });

  it('runs the newest of the same keys and falls back when it goes', () => {
    const registry = new ShortcutRegistry();
    const [first, second] = [vi.fn(), vi.fn()];
    registry.add(shortcut('Ctrl+M', first));
    const remove = registry.add(shortcut('Ctrl+M', second));
    registry.find(press('m', { ctrlKey: true }), false)?.run();
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
    expect(registry.shown()).toHaveLength(1);
    remove();
    registry.find(press('m', { ctrlKey: true }), false)?.run();
    expect(first).toHaveBeenCalledTimes(1);
  });

  it('a dialog mutes the page and gives it back', () => {
    const registry = new ShortcutRegistry();
    registry.add(shortcut('Ctrl+Enter'));
    const dialog = registry.raise();
    expect(registry.find(press('Enter', { ctrlKey: true }), false)).toBeUndefined();
    const inside = registry.add(shortcut('Ctrl+Enter', () => {}, dialog.layer));
    expect(registry.find(press('Enter', { ctrlKey: true }), false)?.layer).toBe(1);
    const second = registry.raise();
    expect(second.layer).toBe(2);
    dialog.lower();
    expect(registry.find(press('Enter', { ctrlKey: true }), false)).toBeUndefined();
    second.lower();
    inside();
    expect(registry.find(press('Enter', { ctrlKey: true }), false)?.layer).toBe(0);
  });

  it('a press belongs to the layer that worked when the key went down', () => {
    const registry = new ShortcutRegistry();
    registry.add(shortcut('Escape'));
    const dialog = registry.raise();
    const before = registry.top;
    dialog.lower();
    expect(registry.find(press('Escape'), false, before)).toBeUndefined();
    expect(registry.find(press('Escape'), false)).toBeDefined();
    expect(registry.find(press('Escape'), true)).toBeUndefined();
  });

  it('leaves typed characters to the field', () => {
    const registry = new ShortcutRegistry();
    registry.add(shortcut('?'));
    registry.add(shortcut('Ctrl+K'));
    expect(registry.find(press('?', { shiftKey: true }), true)).toBeUndefined();
    expect(registry.find(press('?', { shiftKey: true }), false)).toBeDefined();
    expect(registry.find(press('k', { ctrlKey: true }), true)).toBeDefined();
  });

  it('tells its listeners and keeps the list the same in between', () => {
    const registry = new ShortcutRegistry();
    const seen = vi.fn();
    const stop = registry.subscribe(seen);
    const before = registry.shown();
    expect(registry.shown()).toBe(before);
    const remove = registry.add(shortcut('F2'));
    expect(seen).toHaveBeenCalledTimes(1);
    expect(registry.shown()).not.toBe(before);
    stop();
    remove();
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('whatever comes and goes, in the end nothing is left', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'Ctrl+B', 'F4', '?'), { maxLength: 20 }), (keys) => {
        const registry = new ShortcutRegistry();
        const removers = keys.map((key) => registry.add(shortcut(key)));
        expect(registry.shown().length).toBe(new Set(keys).size);
        for (const remove of removers) remove();
        expect(registry.shown()).toEqual([]);
      }),
    );
  });
});
