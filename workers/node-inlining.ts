import { setFlagsFromString } from 'node:v8';

/**
 * V8 stops putting functions into the one that calls them after so many bytes of bytecode. The loop of a mass simulation is
 * larger than the 920 that are usual; with twice as many it is about one twentieth faster, and more than that brings nothing
 * (W2-RC on Node 20). It holds for the whole process, its threads included. A page cannot set it.
 */
setFlagsFromString('--max-inlined-bytecode-size-cumulative=1840');
