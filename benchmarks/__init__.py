"""What pages and computations cost on this machine, in one run: ratios count, absolute times do not."""
