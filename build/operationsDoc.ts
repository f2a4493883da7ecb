/** docs/operations.md, made from the contract: every operation with kind, callers, one line, and the fields of input and output. */
import { describeContract, type OperationDescription } from '#electron/compose/describeContract.ts';
import { defaultBindings } from '#electron/modules/alur/index.ts';
import { isRole, ROLE_IDS, ROLES, type Role, WORKING_ROLES } from '#shared/contract/roles.ts';
import { INDEKS_2022 } from '#shared/modules/alur/peta2022.ts';

const KINDS = { query: 'query (baca)', command: 'command (satu transaksi, diaudit)', job: 'job (pekerjaan panjang)' };

/** Roles that the bindings of a new office give to the actors of steps. */
function rolesOfSteps(steps: readonly string[]): Role[] {
  const actors = new Set(steps.map((step) => INDEKS_2022.langkahById.get(step)?.langkah.aktor));
  const roles = defaultBindings()
    .filter((binding) => actors.has(binding.aktor))
    .map((binding) => (binding.jenis === 'peran' && isRole(binding.nilai) ? binding.nilai : 'staf'));
  return [...new Set(roles)];
}

function callersText({ pemanggil, peran }: OperationDescription): string {
  if (pemanggil.oleh === 'umum') return 'siapa pun, sebelum masuk';
  if (pemanggil.oleh === 'sesi') return 'setiap pengguna yang masuk';
  const names =
    peran.length === WORKING_ROLES.length && peran.every((role) => WORKING_ROLES.includes(role))
      ? 'semua peran kerja'
      : peran.length === ROLE_IDS.length
        ? 'semua peran'
        : peran.map((role) => ROLES[role]).join(', ');
  if (pemanggil.oleh === 'peran') return names;
  const steps =
    pemanggil.langkah === 'semua'
      ? 'pemegang giliran perkara'
      : (pemanggil.langkah ?? []).map((step) => `\`${step}\``).join(', ');
  return `aktor langkah ${steps}${names === '' ? ' (dipilih pada perkara)' : `; pada kantor baru: ${names}`}`;
}

interface JsonSchema {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
}

function typeText(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.length > 8 ? 'pilihan' : schema.enum.map(String).join(' / ');
  if (schema.const !== undefined) return String(schema.const);
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeText))].join(' atau ');
  if (schema.format === 'binary') return 'isi berkas';
  if (schema.type === 'array') return `larik ${schema.items ? typeText(schema.items) : ''}`.trim();
  if (schema.type === 'object') return schema.properties ? `{ ${Object.keys(schema.properties).join(', ')} }` : 'objek';
  if (schema.type === 'null') return 'kosong';
  return Array.isArray(schema.type) ? schema.type.join(' atau ') : (schema.type ?? 'JSON');
}

function fieldsText(schema: unknown): string {
  const { properties, required = [], ...rest } = schema as JsonSchema;
  if (!properties) return typeText(rest);
  const fields = Object.entries(properties).map(
    ([name, field]) => `\`${name}\`${required.includes(name) ? '' : '?'}: ${typeText(field)}`,
  );
  return fields.length === 0 ? '—' : fields.join('; ');
}

export function operationsDoc(): string {
  const operations = describeContract(rolesOfSteps);
  const modules = Map.groupBy(operations, ({ nama }) => nama.split('.')[0]!);
  const sections = [...modules].map(([module, rows]) => {
    const entries = rows.map((row) =>
      [
        `### ${row.nama}`,
        row.ringkasan,
        `- Jenis: ${KINDS[row.jenis]}`,
        `- Pemanggil: ${callersText(row)}`,
        `- Masukan: ${row.badanMentah ? 'badan mentah berisi berkas; isian lain sebagai JSON pada parameter `masukan` (atau `nama`): ' : ''}${fieldsText(row.masukan)}`,
        `- Keluaran: ${row.berkas ? 'berkas (badan mentah dengan Content-Disposition)' : fieldsText(row.keluaran)}`,
      ].join('\n'),
    );
    return `## ${module}\n\n${entries.join('\n\n')}`;
  });
  return [
    '# Operations',
    'Generated from the contract (`shared/modules/*/contract.ts`) by `node build/checkDocs.ts --write`; `npm test` fails when it is not up to date.',
    'Over HTTP: `POST /rpc/<operation>` with the header `X-Penata: 1` and JSON; the answer is `{"ok":true,"data":…}` or `{"ok":false,"error":{code,message,field?,incident?}}`.',
    'A field with `?` may be left out. The full JSON Schema of every input and output stands at `GET /rpc` for a logged-in administrator.',
    ...sections,
  ]
    .join('\n\n')
    .concat('\n');
}
