import type { Input, OperationName, Output } from './contract.ts';
import { OperationFailure } from './failure.ts';
import { host } from './host.ts';
import { reportAlive, reportSessionEnded } from './hostState.ts';

/**
 * Calls one operation of the contract.
 * @throws OperationFailure with the sentence to show; `BELUM_MASUK` and `GANTI_KATA_SANDI` also bring up the login or the password page
 */
export async function call<N extends OperationName>(
  name: N,
  input: Input<N>,
  signal?: AbortSignal,
): Promise<Output<N>> {
  const reply = await host.call(name, input, signal).catch((thrown: unknown) => {
    if (thrown instanceof OperationFailure && thrown.code === 'TERPUTUS') reportAlive(false);
    throw thrown;
  });
  reportAlive(true);
  // The host parsed this value with the very schema that the type comes from.
  if (reply.ok) return reply.data as Output<N>;
  if (reply.error.code === 'BELUM_MASUK' || reply.error.code === 'GANTI_KATA_SANDI')
    reportSessionEnded(reply.error.code);
  throw OperationFailure.of(reply.error);
}
