/** The whole program in one place: which modules there are, and what core must be told by them. Every thread runs this. */

import type { Authority } from '#electron/core/admission.ts';
import { AttachmentStore } from '#electron/core/attachments.ts';
import { type Clock, systemClock } from '#electron/core/clock.ts';
import type { DispatchOptions } from '#electron/core/dispatch.ts';
import type { Implementation } from '#electron/core/implement.ts';
import { incidentLog } from '#electron/core/incidents.ts';
import { alurOperations, mayActOnSteps, seedBindings } from '#electron/modules/alur/index.ts';
import {
  instansiOperations,
  officeZone,
  onOfficeCreated,
  sessionOf,
  touchSession,
} from '#electron/modules/instansi/index.ts';
import { persuratanOperations } from '#electron/modules/persuratan/index.ts';
import { sistemOperations } from '#electron/modules/sistem/index.ts';
import { contract } from '#shared/modules/contract.ts';
import { takesRawBody } from './describeContract.ts';
import { foldersOf } from './folders.ts';
import type { RoutePlan, ThreadSettings } from './threadMessages.ts';

export const operations = {
  ...instansiOperations,
  ...alurOperations,
  ...persuratanOperations,
  ...sistemOperations,
} as unknown as Implementation;

export const authority: Authority = { session: sessionOf, mayActOnSteps, touch: touchSession, zone: officeZone };

onOfficeCreated(seedBindings);

/** A clock that starts at a given instant and goes on with real time. */
export function clockFrom(startAt: string | undefined): Clock {
  if (startAt === undefined) return systemClock;
  const offset = Date.parse(startAt) - Date.now();
  return { now: () => new Date(Date.now() + offset).toISOString() };
}

export function dispatchOptions(settings: ThreadSettings): Omit<DispatchOptions, 'reader' | 'writer'> {
  const folders = foldersOf(settings.dataDir);
  const clock = clockFrom(settings.startAt);
  return {
    contract,
    operations,
    authority,
    clock,
    files: new AttachmentStore(folders.attachments),
    dataDir: settings.dataDir,
    incidents: incidentLog(folders.incidents, () => clock.now()),
    checkOutput: settings.checkOutput ?? false,
  };
}

export function routePlan(): RoutePlan {
  return Object.fromEntries(
    Object.entries(contract).map(([name, declaration]) => {
      const stages = operations[name];
      return [
        name,
        {
          kind: declaration.kind,
          read: stages?.read !== undefined,
          work: stages?.work?.on,
          raw: takesRawBody(declaration),
        },
      ];
    }),
  );
}
