import * as migration_20261124_100831_initial from './20261124_100831_initial';
import * as migration_20261124_143555_review_desk from './20261124_143555_review_desk';

export const migrations = [
  {
    up: migration_20261124_100831_initial.up,
    down: migration_20261124_100831_initial.down,
    name: '20261124_100831_initial',
  },
  {
    up: migration_20261124_143555_review_desk.up,
    down: migration_20261124_143555_review_desk.down,
    name: '20261124_143555_review_desk'
  },
];
