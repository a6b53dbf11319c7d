"""Law as data: packs read from `resources/law`, and the logic that evaluates them."""
