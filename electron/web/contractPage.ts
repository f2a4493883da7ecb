/** GET /rpc: every operation with kind, roles and JSON Schema of input and output, for a logged-in administrator. */
import type { House } from '#electron/compose/house.ts';
import type { Reply } from '#shared/contract/errors.ts';
import { isRole, type Role } from '#shared/contract/roles.ts';

/** The two answers this page needs of the house, as far as it needs them. */
interface Me {
  peran: Role[];
}
interface Binding {
  aktor: string;
  jenis: string;
  nilai: string;
}

export async function contractFor(house: House, token: string | undefined, place: string): Promise<Reply> {
  const me = await house.call({ operation: 'sesi.saya', input: {}, token, place });
  if (!me.reply.ok) return me.reply;
  if (!(me.reply.data as Me).peran.includes('admin')) {
    return { ok: false, error: { code: 'TIDAK_BERWENANG', message: 'Daftar operasi hanya untuk administrator.' } };
  }
  const bindings = await house.call({ operation: 'instansi.ikatan', input: {}, token, place });
  if (!bindings.reply.ok) return bindings.reply;
  // Schemas and the map are loaded only when somebody asks for this page.
  const [{ describeContract }, { INDEKS_2022 }] = await Promise.all([
    import('#electron/compose/describeContract.ts'),
    import('#shared/modules/alur/peta2022.ts'),
  ]);
  const rolesOfActors = Map.groupBy(bindings.reply.data as Binding[], ({ aktor }) => aktor);
  const rolesOfSteps = (steps: readonly string[]): Role[] => {
    const found = new Set<Role>();
    for (const step of steps) {
      for (const { jenis, nilai } of rolesOfActors.get(INDEKS_2022.langkahById.get(step)?.langkah.aktor ?? '') ?? []) {
        if (jenis === 'peran' && isRole(nilai)) found.add(nilai);
        if (jenis === 'unit' || jenis === 'jabatan') found.add('staf');
      }
    }
    return [...found];
  };
  return { ok: true, data: describeContract(rolesOfSteps) };
}
