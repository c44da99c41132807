import type { Text } from '../../model/index.ts';
import type { MassJob } from './job.ts';

/** A mass simulation was called off. No answer, and no fault. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
  readonly reason: Text = { zh: '模拟已取消', en: 'The simulation was cancelled' };

  constructor() {
    super('模拟已取消 The simulation was cancelled');
  }
}

/** A mass simulation came to no answer because something broke: a worker, or the running of the documents. */
export class WorkFailed extends Error {
  override readonly name = 'WorkFailed';
  readonly reason: Text;

  constructor(reason: Text) {
    super(`${reason.zh} ${reason.en}`);
    this.reason = reason;
  }
}

/** Running replications threw an error. It would do so again, in any worker. */
export function brokenRun({ process, scenario }: MassJob, message: string): Text {
  return {
    zh: `流程“${process.id}”、方案“${scenario.id}”模拟时出错：${message}。请先核对流程和方案文件。`,
    en: `Simulating the process ${process.id} with the scenario ${scenario.id} failed: ${message}. Check both documents first.`,
  };
}

/** The host gave no worker. */
export function noWorker({ process, scenario }: MassJob, why: string): Text {
  return {
    zh: `无法启动工作线程，流程“${process.id}”、方案“${scenario.id}”未能模拟：${why}。请释放内存或重新打开后重试。`,
    en: `No worker could be started to simulate the process ${process.id} with the scenario ${scenario.id}: ${why}. Free some memory or open Binglian anew, and try again.`,
  };
}

/** The workers were sent home while the job was under way. */
export function closedEarly({ process, scenario }: MassJob): Text {
  return {
    zh: `流程“${process.id}”、方案“${scenario.id}”尚未模拟完，工作线程已关闭。请重新模拟。`,
    en: `The workers were closed before the process ${process.id} with the scenario ${scenario.id} was simulated. Simulate it again.`,
  };
}

/** Two workers one after the other ended over the same replications: from ≤ replication < to. */
export function lostWorkers({ process, scenario }: MassJob, from: number, to: number, why: string): Text {
  return {
    zh: `流程“${process.id}”、方案“${scenario.id}”的第 ${from + 1} 至 ${to} 次重复模拟中，两个工作线程先后意外结束：${why}。请减少办件数或释放内存后重试。`,
    en: `Two workers ended unexpectedly, one after the other, over replications ${from + 1} to ${to} of the process ${process.id} with the scenario ${scenario.id}: ${why}. Run fewer cases or free some memory, and try again.`,
  };
}
