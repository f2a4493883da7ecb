/** How somebody holds a post, in words. */
export const KIND_WORDS = {
  definitif: { label: 'Definitif', prefix: '' },
  plt: { label: 'Pelaksana tugas (Plt.)', prefix: 'Plt. ' },
  plh: { label: 'Pelaksana harian (Plh.)', prefix: 'Plh. ' },
  pj: { label: 'Penjabat (Pj.)', prefix: 'Pj. ' },
} as const;

export type AssignmentKind = keyof typeof KIND_WORDS;

export const KIND_OPTIONS = Object.entries(KIND_WORDS).map(([value, { label }]) => ({ value, label }));
