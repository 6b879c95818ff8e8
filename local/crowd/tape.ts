/**
 * JavaScript cannot be held in mid-air. So an execution that must let others go first is given up at its service call
 * and later run again from its start in a fresh realm, where the tape answers it as before up to that call. It must ask
 * the same again: a script is a function of what Google answers it, and where it is not the tape says so.
 */
import type { Doorway } from '../execution';
import type { Running } from '../running';
import type { Outcome } from '../realm';
import type { Standing } from './standing';

interface Answered {
  call: string;
  outcome: Outcome;
  /** The execution's time afterwards. */
  at: number;
}

const GIVEN_UP: Outcome = {
  type: 'error',
  name: 'Exception',
  message: 'This run of the script was given up.',
};

/** A doorway for each run of an execution, all over one tape. */
export function createTape(my: Standing): (running: Running) => Doorway {
  const tape: Answered[] = [];
  return (running) => (gateway) => {
    let place = 0;
    const again = ({ call: before, outcome, at }: Answered, call: string): Outcome => {
      if (call !== before)
        running.loud ??= new Error(`Run again, the script asked for ${call}, not ${before}.`);
      my.at = at;
      return outcome;
    };
    return {
      member: (stub, key) => (my.putOff ? GIVEN_UP : gateway.member(stub, key)),
      call(stub, key, args) {
        if (my.putOff) return GIVEN_UP;
        const call = `${stub.name}.${key}`;
        const known = tape[place++];
        if (known !== undefined) return again(known, call);
        const outcome = gateway.call(stub, key, args);
        if (!my.putOff) tape.push({ call, outcome, at: my.at });
        return outcome;
      },
    };
  };
}
