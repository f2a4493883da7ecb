/** `node wholeRegister.ts LETTERS WORK_DIR`: walks a register of so many letters in every order, through the house. */
import path from 'node:path';
import { openHouse } from '#electron/compose/openHouse.ts';
import type { InputOf, OutputOf } from '#shared/contract/operation.ts';
import type { contract } from '#shared/modules/contract.ts';
import { ensureOffice, openDesks, tidy } from '../bench/office.ts';
import { WHOLE_ORDERS, walkRegister } from './walkRegister.ts';

type List = (typeof contract)['suratMasuk.daftar'];

const PAGE = 200;
const CLERK = 'siti.aminah';
const letters = Number(process.argv[2]);
const work = path.resolve(process.argv[3] ?? '');
const say = (text: string) => console.log(`  ${text}`);

const office = await ensureOffice(work, letters, say);
const { startAt, desks } = openDesks(office, [CLERK]);
const house = await openHouse({ dataDir: office.dataDir, startAt });
const page = async (input: InputOf<List>): Promise<OutputOf<List>> => {
  const { reply } = await house.call({
    operation: 'suratMasuk.daftar',
    input,
    token: desks[CLERK].token,
    place: 'setempat',
  });
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`);
  return reply.data as OutputOf<List>;
};
let counted: number | undefined;
for (const urut of WHOLE_ORDERS) {
  const began = performance.now();
  const found = await walkRegister(page, urut, PAGE);
  say(`${urut}: ${found} letters, ${((performance.now() - began) / 1000).toFixed(0)} s`);
  counted ??= found;
  // A bench may have registered more than the office was built with; every order must agree on how many.
  if (found !== counted || found < letters) throw new Error(`${urut} lists ${found} letters, not ${counted}`);
}
// The mark of a backup (openDesks) is none: closing would make a real one, of gigabytes. The process just ends.
process.on('exit', () => tidy(office));
process.exit(0);
