/** The backup that is being made, as it stands in the URL: leaving the page does not lose sight of it. */
export interface BackupSearch {
  pekerjaan?: number;
}

export function readBackupSearch(raw: Record<string, unknown>): BackupSearch {
  const pekerjaan = Number(raw.pekerjaan);
  return Number.isInteger(pekerjaan) && pekerjaan > 0 ? { pekerjaan } : {};
}
