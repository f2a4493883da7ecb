import { useCallback, useState } from 'react';

export interface Editing<T> {
  opened: boolean;
  /** The row being changed; undefined while a new one is made. */
  row: T | undefined;
  add: () => void;
  edit: (row: T) => void;
  close: () => void;
}

/** A list whose rows are added and changed in a dialog. */
export function useEditing<T>(): Editing<T> {
  const [state, setState] = useState<{ row: T | undefined }>();
  const add = useCallback(() => setState({ row: undefined }), []);
  const edit = useCallback((row: T) => setState({ row }), []);
  const close = useCallback(() => setState(undefined), []);
  return { opened: state !== undefined, row: state?.row, add, edit, close };
}
