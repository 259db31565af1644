import * as migration_20261124_095804_initial from './20261124_095804_initial';

export const migrations = [
  {
    up: migration_20261124_095804_initial.up,
    down: migration_20261124_095804_initial.down,
    name: '20261124_095804_initial'
  },
];
