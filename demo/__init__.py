"""The example year: one district, three subdistricts, plainly fictitious people, records of 2020 and 2021.

Loaded only by `hequan demo`. One module for each chapter gives the records; `world` gives offices and people.
荷泉街道's totals of 2021 are the figures of the published report; everything else is invented.
"""
