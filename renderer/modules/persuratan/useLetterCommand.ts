import type { CommandName, Input, Output } from '../../client/contract.ts';
import { type Command, type CommandOptions, useCommand } from '../../client/useCommand.ts';

/** What the work on one letter can change on other pages. */
const TOPICS = ['suratMasuk', 'disposisi', 'ekspedisi', 'alur', 'audit'] as const;

/** A command that moves a letter: the register, its page, the case and the queues ask again at once. */
export const useLetterCommand = <N extends CommandName>(
  name: N,
  options: Omit<CommandOptions<Input<N>, Output<N>>, 'topics'> = {},
): Command<Input<N>, Output<N>> => useCommand(name, { ...options, topics: TOPICS });
