import type { SingleMachine } from '../../model/job.ts';
import type { Job } from './question.ts';

/** A yard gantry works one block, of whatever group it is; the rails of the others pass all that they reach. */
export const lineOf = ({ kind, group }: SingleMachine, { from, to }: Pick<Job, 'from' | 'to'>): string =>
  kind !== 'yard-gantry' ? group : from.place === 'truck' ? to.place : from.place;

export const firstLineOf = ({ kind, group, reaches, number }: SingleMachine): string =>
  kind === 'yard-gantry' ? (reaches[(number - 1) % Math.max(1, reaches.length)] ?? group) : group;
