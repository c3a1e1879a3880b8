"""What a person sees: view and safe text, and the two front ends that use them."""
