/** Fills an empty folder with a small sample office: `node fillSample.ts DATA_DIR LETTERS LATEST`. Prints 'ROLE NAME PASSWORD' of each account. */
import { prepareOffice } from '#electron/compose/prepareOffice.ts';
import { fillSampleOffice } from '#electron/compose/sample/sampleOffice.ts';
import { systemClock } from '#electron/core/clock.ts';

const [, , dataDir, letters, latest] = process.argv;
if (dataDir === undefined) throw new Error('the data folder is missing');
const writer = await prepareOffice(dataDir, systemClock);
await fillSampleOffice({
  dataDir,
  writer,
  clock: systemClock,
  incidents: {
    write: (operation, error) => {
      throw new Error(`${operation} failed while the office was filled`, { cause: error });
    },
  },
  letters: Number(letters),
  latest: Number(latest),
  onUser: (line) => console.log(line),
});
writer.close();
