import type { MassModel } from '../engine/run/bulk/index.ts';
import { compileHall } from '../engine/run/bulk/index.ts';
import type { Unsupported } from '../engine/run/executor.ts';
import type { AskedOfRuns, FromWorker, ToWorker } from '../engine/run/parallel/index.ts';
import { documentsOfText, membersOf, packed } from '../engine/run/parallel/index.ts';
import { lifecycles } from '../processes/lifecycles/index.ts';

/** A worker's way to its owner, as the host gives it. */
export interface Port {
  readonly post: (message: FromWorker) => void;
  /** Resolves when the messages that have come in meanwhile have been heard. */
  readonly turn: () => Promise<void>;
}

type RunMessage = Extract<ToWorker, { kind: 'run' }>;

interface Broken {
  readonly kind: 'broken';
  readonly message: string;
}

/**
 * What a worker does, whatever its host: gives back the function that hears the owner's messages. Models are kept until
 * the owner says to forget them. The owner sends the next `run` only after the `done` of the one before.
 */
export function serve({ post, turn }: Port): (message: ToWorker) => void {
  const models = new Map<number, MassModel | Unsupported | Broken>();
  let isDropped = false;

  const run = async ({ job, from, to, asked }: RunMessage): Promise<void> => {
    const model = models.get(job) ?? broken(`job ${job} was not started`);
    switch (model.kind) {
      case 'unsupported':
        post({ kind: 'refused', refusal: model });
        break;
      case 'broken':
        post({ kind: 'failed', message: model.message });
        break;
      case 'mass-model':
        for (let replication = from; replication < to && !isDropped; replication++) {
          const answer = resultOf(model, replication, asked);
          post(answer);
          if (answer.kind === 'failed') break;
          if (replication + 1 < to) await turn();
        }
    }
    post({ kind: 'done' });
  };

  return (message) => {
    switch (message.kind) {
      case 'start':
        models.set(message.job, modelOf(message.text));
        break;
      case 'run':
        isDropped = false;
        void run(message);
        break;
      case 'drop':
        isDropped = true;
        break;
      case 'forget':
        models.delete(message.job);
    }
  };
}

/** Errors of compiling are kept for the `run` that asks for the model, which answers them to whom they concern. */
function modelOf(text: string): MassModel | Unsupported | Broken {
  try {
    return compileHall(membersOf(documentsOfText(text)), lifecycles);
  } catch (error) {
    return broken(messageOf(error));
  }
}

function resultOf(model: MassModel, replication: number, asked: AskedOfRuns): FromWorker {
  try {
    return { kind: 'result', replication, json: packed(model.run(replication, asked)) };
  } catch (error) {
    return { kind: 'failed', message: messageOf(error) };
  }
}

function broken(message: string): Broken {
  return { kind: 'broken', message };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
