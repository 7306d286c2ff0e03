/// The whole job, done in the window as a planner does it.
package headroom.app.journey;
