"""What pages print: records of ready strings, made from a catalogue and stored results. No request, no HTML."""
