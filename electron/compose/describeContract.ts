/** The contract as a person or a program outside reads it: for GET /rpc and for docs/operations.md. */
import { z } from 'zod';
import type { Callers, OperationDeclaration } from '#shared/contract/operation.ts';
import { ROLE_IDS, type Role, WORKING_ROLES } from '#shared/contract/roles.ts';
import { contract } from '#shared/modules/contract.ts';

export interface OperationDescription {
  nama: string;
  jenis: 'query' | 'command' | 'job';
  ringkasan: string;
  pemanggil: { oleh: Callers['by']; langkah?: string[] | 'semua' };
  /** Roles that may call; for steps, those bound to their actors today. */
  peran: Role[];
  masukan: unknown;
  keluaran: unknown;
  /** The input is a raw body; the other fields stand as JSON in the query parameter `masukan`. */
  badanMentah: boolean;
  /** The answer is a file as raw body. */
  berkas: boolean;
}

const isBytes = (schema: z.ZodType | undefined): boolean => schema?.meta()?.format === 'binary';

export const takesRawBody = (declaration: OperationDeclaration): boolean =>
  declaration.input instanceof z.ZodObject && isBytes(declaration.input.shape.isi as z.ZodType | undefined);

export const answersFile = (declaration: OperationDeclaration): boolean =>
  declaration.output instanceof z.ZodObject && isBytes(declaration.output.shape.isi as z.ZodType | undefined);

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): unknown =>
  z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (isBytes(zodSchema as unknown as z.ZodType)) Object.assign(jsonSchema, { type: 'string', format: 'binary' });
    },
  });

/** @param rolesOfSteps roles bound to the actors of steps today */
export function describeContract(rolesOfSteps: (steps: readonly string[]) => Role[]): OperationDescription[] {
  return Object.entries(contract as Record<string, OperationDeclaration>)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([nama, declaration]) => {
      const { callers } = declaration;
      const peran =
        callers.by === 'peran'
          ? [...callers.roles]
          : callers.by === 'langkah'
            ? callers.steps === 'semua'
              ? [...WORKING_ROLES]
              : rolesOfSteps(callers.steps)
            : [...ROLE_IDS];
      return {
        nama,
        jenis: declaration.kind,
        ringkasan: declaration.summary,
        pemanggil:
          callers.by === 'langkah'
            ? { oleh: callers.by, langkah: callers.steps === 'semua' ? 'semua' : [...callers.steps] }
            : { oleh: callers.by },
        peran,
        masukan: schemaOf(declaration.input, 'input'),
        keluaran:
          declaration.kind === 'job'
            ? schemaOf(z.object({ pekerjaanId: z.int() }), 'output')
            : schemaOf(declaration.output, 'output'),
        badanMentah: takesRawBody(declaration),
        berkas: answersFile(declaration),
      };
    });
}
