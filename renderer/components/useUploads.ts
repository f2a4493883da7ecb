import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { toFailure } from '../client/failure.ts';
import type { DroppedFile } from './droppedFiles.ts';

export interface Uploads<R> {
  files: readonly DroppedFile[];
  add: (files: readonly File[]) => void;
  remove: (id: string) => void;
  /** Answers of the finished uploads, in the order of the list. */
  results: readonly R[];
  busy: boolean;
  /** Empties the list without touching what was uploaded (the form was saved). */
  clear: () => void;
}

/** Sends each file as soon as it is given, two at a time, and keeps the answers. `send` throws OperationFailure. */
export function useUploads<R>(send: (file: File) => Promise<R>): Uploads<R> {
  const [files, setFiles] = useState<readonly DroppedFile[]>([]);
  const [answers, setAnswers] = useState<ReadonlyMap<string, R>>(new Map());
  const latest = useRef(send);
  latest.current = send;
  const queue = useRef<{ id: string; file: File }[]>([]);
  const running = useRef(0);
  const gone = useRef(new Set<string>());
  const pictures = useRef(new Map<string, string>());

  const change = useCallback((id: string, part: Partial<DroppedFile>) => {
    setFiles((list) => list.map((file) => (file.id === id ? { ...file, ...part } : file)));
  }, []);

  const pump = useCallback(() => {
    while (running.current < 2) {
      const next = queue.current.shift();
      if (next === undefined) return;
      if (gone.current.has(next.id)) continue;
      running.current += 1;
      latest
        .current(next.file)
        .then((answer) => {
          setAnswers((old) => new Map(old).set(next.id, answer));
          change(next.id, { state: 'terunggah' });
        })
        .catch((thrown: unknown) => change(next.id, { state: 'gagal', pesan: toFailure(thrown).message }))
        .finally(() => {
          running.current -= 1;
          pump();
        });
    }
  }, [change]);

  const add = useCallback(
    (given: readonly File[]) => {
      const list = given.map((file): DroppedFile & { file: File } => {
        const id = crypto.randomUUID();
        const gambar = file.type.startsWith('image/') ? URL.createObjectURL(file) : undefined;
        if (gambar !== undefined) pictures.current.set(id, gambar);
        return {
          id,
          nama: file.name,
          ukuran: file.size,
          mime: file.type,
          state: 'mengunggah',
          file,
          ...(gambar === undefined ? {} : { gambar }),
        };
      });
      setFiles((old) => [...old, ...list.map(({ file: _, ...shown }) => shown)]);
      queue.current.push(...list.map(({ id, file }) => ({ id, file })));
      pump();
    },
    [pump],
  );

  const forget = useCallback((id: string) => {
    gone.current.add(id);
    const picture = pictures.current.get(id);
    if (picture !== undefined) URL.revokeObjectURL(picture);
    pictures.current.delete(id);
  }, []);

  const remove = useCallback(
    (id: string) => {
      forget(id);
      setFiles((old) => old.filter((file) => file.id !== id));
    },
    [forget],
  );

  const clear = useCallback(() => {
    setFiles((old) => {
      for (const file of old) forget(file.id);
      return [];
    });
    setAnswers(new Map());
  }, [forget]);

  useEffect(() => {
    const held = pictures.current;
    return () => {
      for (const picture of held.values()) URL.revokeObjectURL(picture);
    };
  }, []);

  const results = useMemo(
    () =>
      files.flatMap((file) => {
        const answer = answers.get(file.id);
        return answer === undefined ? [] : [answer];
      }),
    [files, answers],
  );
  return { files, add, remove, results, busy: files.some((file) => file.state === 'mengunggah'), clear };
}
