import { actorExecutor } from '../../engine/run/index.ts';
import { executorContract } from './executor-contract.ts';

executorContract(actorExecutor);
