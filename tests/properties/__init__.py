"""What holds for any history. Half of the days drawn are borders of a year, where mistakes hide."""
