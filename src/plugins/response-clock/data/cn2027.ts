import type { HolidayData } from './types.js'

/**
 * Statutory holidays of China in 2027, without the days that the yearly notice of the State Council
 * moves (调休): that notice is published late in 2026. Replace this by the option `holidays`.
 *
 * Source: 全国年节及纪念日放假办法 (国务院令第795号, in force since 2025-01-01), Art. 2; dates of the
 * lunar festivals by the lunisolar calendar (GB/T 33661-2017).
 */
export const cn2027: HolidayData = {
  from: '2027-01-01',
  until: '2027-12-31',
  official: false,
  holidays: [
    // 元旦
    '2027-01-01',
    // 春节: 除夕 and 正月初一 to 初三
    ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
    // 清明节
    '2027-04-05',
    // 劳动节
    ...['2027-05-01', '2027-05-02'],
    // 端午节
    '2027-06-09',
    // 中秋节
    '2027-09-15',
    // 国庆节
    ...['2027-10-01', '2027-10-02', '2027-10-03'],
  ],
  workdays: [],
}
