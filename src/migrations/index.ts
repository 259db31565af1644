import * as migration_20261124_100053_initial from './20261124_100053_initial';

export const migrations = [
  {
    up: migration_20261124_100053_initial.up,
    down: migration_20261124_100053_initial.down,
    name: '20261124_100053_initial'
  },
];
