import { bulkExecutor } from '../../../engine/run/bulk/index.ts';
import { executorContract } from '../../contract/executor-contract.ts';

executorContract(bulkExecutor);
