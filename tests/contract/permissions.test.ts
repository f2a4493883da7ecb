/** Every operation × every role, from the contract: who may call is declared once, so it is tested once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultBindings } from '#electron/modules/alur/index.ts';
import type { OperationDeclaration } from '#shared/contract/operation.ts';
import { ROLE_IDS, type Role, WORKING_ROLES } from '#shared/contract/roles.ts';
import { INDEKS_2022 } from '#shared/modules/alur/peta2022.ts';
import { contract } from '#shared/modules/contract.ts';
import { POSTS } from '#shared/modules/instansi/susunan.ts';
import { openTestOffice, TEST_USERS, type TestOffice, userOfRole } from '#tests/support/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const operations = Object.entries(contract as Record<string, OperationDeclaration>);

/** Roles of the test user of a role: his post's, and `staf` unless he only manages users or reads the log. */
function standing(role: Role): { roles: Set<Role>; unit: string | undefined } {
  const post = POSTS.find(({ kode }) => kode === TEST_USERS[userOfRole(role)])!;
  const roles = new Set<Role>(post.peran);
  if (role !== 'admin' && role !== 'auditor') roles.add('staf');
  return { roles, unit: post.unit };
}

function mayCall({ callers }: OperationDeclaration, role: Role): boolean {
  const { roles, unit } = standing(role);
  if (callers.by === 'umum' || callers.by === 'sesi') return true;
  if (callers.by === 'peran') return callers.roles.some((wanted) => roles.has(wanted));
  if (callers.steps === 'semua') return WORKING_ROLES.some((working) => roles.has(working));
  const actors = callers.steps.map((step) => INDEKS_2022.langkahById.get(step)!.langkah.aktor);
  const bound = defaultBindings().filter((binding) => actors.includes(binding.aktor));
  // An actor that is chosen on each case has no binding: every working user may be the one who was chosen.
  if (actors.some((actor) => !bound.some((binding) => binding.aktor === actor)))
    return WORKING_ROLES.some((working) => roles.has(working));
  return bound.some((binding) =>
    binding.jenis === 'peran' ? roles.has(binding.nilai as Role) : binding.nilai === unit,
  );
}

/** Fits no input: what is refused for its right is told apart from what is refused for its input. */
const UNREADABLE = null;

describe.each(ROLE_IDS)('as %s', (role) => {
  it.each(operations)('%s', async (name, declaration) => {
    const reply = await office.as(userOfRole(role)).reply(name, UNREADABLE);
    expect(reply.ok ? 'ok' : reply.error.code).toBe(mayCall(declaration, role) ? 'MASUKAN_SALAH' : 'TIDAK_BERWENANG');
  });
});

describe('without a session', () => {
  it.each(operations)('%s', async (name, declaration) => {
    const reply = await office.anonymous.reply(name, UNREADABLE);
    expect(reply.ok ? 'ok' : reply.error.code).toBe(
      declaration.callers.by === 'umum' ? 'MASUKAN_SALAH' : 'BELUM_MASUK',
    );
  });

  it('knows no operation outside the contract', async () => {
    for (const name of ['', 'tidak.ada', '__proto__', 'constructor', 'toString', 'sesi.saya ', 'SESI.SAYA', '../rpc']) {
      const reply = await office.as('admin').reply(name, {});
      expect(reply.ok ? 'ok' : reply.error.code).toBe('OPERASI_TIDAK_DIKENAL');
    }
  });
});

it('writes every refused right into the log, with who tried', async () => {
  await office.as('staf').reply('pengguna.daftar', {});
  const last = await office.writer.db
    .selectFrom('audit')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  expect(last).toMatchObject({ operasi: 'pengguna.daftar', hasil: 'ditolak', pencatat_nama: 'Uji staf' });
});
