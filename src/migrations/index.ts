import * as migration_20261124_100831_initial from './20261124_100831_initial';

export const migrations = [
  {
    up: migration_20261124_100831_initial.up,
    down: migration_20261124_100831_initial.down,
    name: '20261124_100831_initial'
  },
];
