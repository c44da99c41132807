export * from './engine/model/index.ts';
