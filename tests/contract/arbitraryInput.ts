/** Inputs made from an operation's JSON Schema: nearly right, slightly wrong, and hostile. */
import fc from 'fast-check';

interface JsonSchema {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

/** Texts that have broken programs before. */
const HOSTILE_TEXTS = [
  '',
  ' ',
  '\u0000',
  "' or 1=1 --",
  '"; drop table surat_masuk; --',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '=HYPERLINK("http://x")',
  'NEAR("a" "b")',
  '* OR "',
  '-2026-13-45',
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  '25:61',
  'peran:admin',
  'jabatan:999999999999',
  '\u202eterbalik',
  '😀'.repeat(50),
  'é'.normalize('NFD').repeat(10),
  'a'.repeat(5_000),
  '__proto__',
  'null',
];

const USEFUL_TEXTS = [
  '2026-11-24',
  '2026-11',
  '09:30',
  'biasa',
  'kurir',
  'undangan',
  'peran:staf',
  'unit:1',
  'pengguna:1',
  'Kelurahan Kepel',
  '400.9.3',
  'p1-2-1-2-identifikasi',
  'pelayanan-surat-masuk',
  'draf:uji',
  'salin_tulisan',
  'A',
];

const text = fc.oneof(
  fc.constantFrom(...USEFUL_TEXTS),
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ maxLength: 60, unit: 'grapheme' }),
);

const number = (low: number, high: number) =>
  fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: Math.max(low, -1_000), max: Math.min(high, 100_000) }));

const WRONG = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    [],
    {},
    -1,
    0,
    1.5,
    Number.MAX_SAFE_INTEGER,
    Number.MAX_VALUE,
    '',
    'x',
    [[[]]],
    { __proto__: { admin: true } },
    { constructor: {} },
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A value that fits the schema in shape; limits and patterns are met often, not always. */
function fitting(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(fitting));
  if (schema.allOf?.[0]) return fitting(schema.allOf[0]);
  if (schema.format === 'binary') return fc.uint8Array({ maxLength: 300 });
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'string':
      return text;
    case 'integer':
    case 'number':
      return number(schema.minimum ?? -1_000, schema.maximum ?? 1_000);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(fitting(schema.items ?? {}), { maxLength: 4 });
    case 'object': {
      if (!schema.properties)
        return fc.dictionary(
          text,
          fitting(typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {}),
          { maxKeys: 4 },
        );
      const required = schema.required ?? [];
      return fc.record(
        Object.fromEntries(Object.entries(schema.properties).map(([key, field]) => [key, fitting(field)])),
        {
          requiredKeys: required,
        },
      );
    }
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

/** As `fitting`, with one field of it replaced by something that does not belong there. */
const spoiled = (schema: JsonSchema): fc.Arbitrary<unknown> =>
  fc.tuple(fitting(schema), fc.nat(), WRONG).map(([value, at, wrong]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong;
    const keys = Object.keys(schema.properties ?? value);
    const key = keys[at % Math.max(1, keys.length)];
    return key === undefined ? wrong : { ...value, [key]: wrong };
  });

export const arbitraryInput = (schema: unknown): fc.Arbitrary<unknown> =>
  fc.oneof(
    { arbitrary: fitting(schema as JsonSchema), weight: 5 },
    { arbitrary: spoiled(schema as JsonSchema), weight: 4 },
    { arbitrary: WRONG, weight: 1 },
  );
